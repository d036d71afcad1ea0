package io.aplomo.triage.assessment.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.triage.assessment.model.Author;
import io.aplomo.triage.assessment.model.Complaint;
import io.aplomo.triage.assessment.model.Heard;
import io.aplomo.triage.assessment.model.Message;
import io.aplomo.triage.assessment.model.Transcript;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people said: complaints and messages, only ever inserted. */
@Singleton
class SpeechStore {
  private static final String COMPLAINTS =
      """
      select complaint_id, event_id, received_at, recorded_at, channel, language, category,
             jurisdiction, customer_tier, customer_vulnerable, facts::text, text
      from complaint_of($1)
      """;
  private static final String MESSAGES =
      """
      select complaint_id, message_id, event_id, message_no, author, internal, occurred_at, text
      from conversation_window($1, $2, $3)
      """;
  private static final String KEEP_COMPLAINTS =
      """
      insert into complaint (complaint_id, tenant, event_id, received_at, recorded_at, channel,
                             language, category, jurisdiction, customer_tier, customer_vulnerable,
                             facts, text)
      select complaint_id, tenant, event_id, received_at, recorded_at, channel, language, category,
             jurisdiction, tier, vulnerable, facts::json, text
      from (%s) c
      on conflict (complaint_id) do nothing
      returning event_id
      """
          .formatted(
              Unrolled.select(
                  "complaint_id uuid",
                  "tenant text",
                  "event_id uuid",
                  "received_at timestamptz",
                  "recorded_at timestamptz",
                  "channel text",
                  "language text",
                  "category text",
                  "jurisdiction text",
                  "tier text",
                  "vulnerable boolean",
                  "facts text",
                  "text text"));
  private static final String KEEP_MESSAGES =
      """
      insert into conversation_message (complaint_id, message_no, message_id, tenant, event_id,
                                        author, internal, occurred_at, units, text)
      %s
      on conflict (complaint_id, message_no, message_id) do nothing
      returning event_id
      """
          .formatted(
              Unrolled.select(
                  "complaint_id uuid",
                  "message_no integer",
                  "message_id uuid",
                  "tenant text",
                  "event_id uuid",
                  "author text",
                  "internal boolean",
                  "occurred_at timestamptz",
                  "units integer",
                  "text text"));

  /** What was said in a conversation so far; the messages are those of the window. */
  record Said(@Nullable Complaint complaint, List<Message> messages) {}

  /** What was said before, by complaint; a conversation without a word is left out. */
  Uni<Map<UUID, Said>> recall(SqlConnection tx, Set<UUID> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return complaints(tx, ids)
        .chain(complaints ->
            messages(tx, ids)
                .map(messages -> {
                  Map<UUID, Said> said = new HashMap<>();
                  for (UUID id : ids) {
                    said.put(
                        id, new Said(complaints.get(id), messages.getOrDefault(id, List.of())));
                  }
                  return said;
                }));
  }

  /** Keeps what is new; answers the events that told it. */
  Uni<Set<UUID>> keep(SqlConnection tx, List<Heard> heard) {
    List<Heard.OfComplaint> complaints = new ArrayList<>();
    List<Heard.OfMessage> messages = new ArrayList<>();
    for (Heard each : heard) {
      switch (each) {
        case Heard.OfComplaint of -> complaints.add(of);
        case Heard.OfMessage of -> messages.add(of);
      }
    }
    Set<UUID> events = new HashSet<>();
    return insert(tx, KEEP_COMPLAINTS, complaints.isEmpty() ? null : columnsOf(complaints), events)
        .chain(() ->
            insert(
                tx, KEEP_MESSAGES, messages.isEmpty() ? null : columnsOfMessages(messages), events))
        .replaceWith(events);
  }

  private static Uni<Void> insert(
      SqlConnection tx, String statement, @Nullable Tuple columns, Set<UUID> inserted) {
    if (columns == null) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(statement)
        .execute(columns)
        .invoke(rows -> rows.forEach(row -> inserted.add(row.getUUID(0))))
        .replaceWithVoid();
  }

  /** The complaints themselves, without what was said after them. */
  Uni<Map<UUID, Complaint>> complaints(SqlConnection tx, Set<UUID> ids) {
    return tx.preparedQuery(COMPLAINTS)
        .execute(Columns.of(ids).uuid(id -> id).tuple())
        .map(rows -> {
          Map<UUID, Complaint> byId = new HashMap<>();
          rows.forEach(row -> byId.put(row.getUUID(0), complaint(row)));
          return byId;
        });
  }

  private static Uni<Map<UUID, List<Message>>> messages(SqlConnection tx, Set<UUID> ids) {
    Tuple arguments =
        Columns.of(ids)
            .uuid(id -> id)
            .tuple()
            .addInteger(Transcript.MAX_MESSAGES)
            .addInteger(Transcript.MAX_UNITS);
    return tx.preparedQuery(MESSAGES)
        .execute(arguments)
        .map(rows -> {
          Map<UUID, List<Message>> byId = new HashMap<>();
          rows.forEach(row ->
              byId.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>()).add(message(row)));
          return byId;
        });
  }

  private static Complaint complaint(Row row) {
    return new Complaint(
        row.getUUID(1),
        row.getOffsetDateTime(2).toInstant(),
        row.getOffsetDateTime(3).toInstant(),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getBoolean(9),
        row.getString(10),
        row.getString(11));
  }

  private static Message message(Row row) {
    return new Message(
        row.getUUID(1),
        row.getUUID(2),
        row.getInteger(3),
        Author.valueOf(row.getString(4)),
        row.getBoolean(5),
        row.getOffsetDateTime(6).toInstant(),
        row.getString(7));
  }

  private static Tuple columnsOf(List<Heard.OfComplaint> heard) {
    return Columns.of(heard)
        .uuid(Heard::complaintId)
        .text(Heard::tenant)
        .uuid(h -> h.complaint().eventId())
        .instant(h -> h.complaint().receivedAt())
        .instant(h -> h.complaint().recordedAt())
        .text(h -> h.complaint().channel())
        .text(h -> h.complaint().language())
        .text(h -> h.complaint().category())
        .text(h -> h.complaint().jurisdiction())
        .text(h -> h.complaint().customerTier())
        .bool(h -> h.complaint().customerVulnerable())
        .text(h -> h.complaint().facts())
        .text(h -> h.complaint().text())
        .tuple();
  }

  private static Tuple columnsOfMessages(List<Heard.OfMessage> heard) {
    return Columns.of(heard)
        .uuid(Heard::complaintId)
        .integer(h -> h.message().number())
        .uuid(h -> h.message().messageId())
        .text(Heard::tenant)
        .uuid(h -> h.message().eventId())
        .text(h -> h.message().author().name())
        .bool(h -> h.message().internal())
        .instant(h -> h.message().occurredAt())
        .integer(h -> h.message().text().length())
        .text(h -> h.message().text())
        .tuple();
  }
}
