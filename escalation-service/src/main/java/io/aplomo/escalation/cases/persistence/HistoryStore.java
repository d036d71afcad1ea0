package io.aplomo.escalation.cases.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.escalation.cases.model.CaseState;
import io.aplomo.escalation.cases.model.Message;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What grows beside a case file: conversation, timeline, notes. Rows are added, never changed. */
@Singleton
public class HistoryStore {
  /** In order of the key, so that two instances with the same message do not wait in a circle. */
  private static final String SAY =
      """
      insert into conversation_message (
        case_id, number, tenant, message_id, author, visibility, text, occurred_at, recorded_at)
      select * from (%s) m
      order by case_id, number
      on conflict (case_id, number) do nothing
      """
          .formatted(
              Unrolled.select(
                  "case_id uuid",
                  "number integer",
                  "tenant text",
                  "message_id uuid",
                  "author text",
                  "visibility text",
                  "text text",
                  "occurred_at timestamptz",
                  "recorded_at timestamptz"));

  private static final String HAPPEN =
      """
      insert into case_timeline (case_id, tenant, kind, at, effective_at, cause_id, actor, details)
      select case_id, tenant, kind, at, effective_at, cause_id, actor, details::jsonb
      from (%s, generate_subscripts($1::uuid[], 1) as n) h
      order by n
      """
          .formatted(
              Unrolled.select(
                  "case_id uuid",
                  "tenant text",
                  "kind text",
                  "at timestamptz",
                  "effective_at timestamptz",
                  "cause_id uuid",
                  "actor text",
                  "details text"));

  private static final String NOTE =
      "insert into case_note (case_id, id, tenant, at, author, text) values ($1, $2, $3, $4, $5, $6)";

  private static final String AWAIT =
      """
      insert into complaint_awaited (case_id, tenant, complaint_id)
      select * from (%s) a
      order by case_id
      on conflict (case_id) do nothing
      """
          .formatted(Unrolled.select("case_id uuid", "tenant text", "complaint_id uuid"));

  private static final String SAID_BY_US =
      """
      select from conversation_message
      where case_id = $1 and message_id = $2 and author = 'AGENT' and visibility = 'PUBLIC'
      """;

  /** A message of a case, open or not. */
  public record Said(UUID caseId, String tenant, Message message) {}

  /** What a person wrote when they moved a case. */
  public record Note(UUID caseId, UUID id, String tenant, Instant at, String author, String text) {

    /** Without what was written, so that no log line can carry it. */
    @Override
    public String toString() {
      return "Note[" + id + "]";
    }
  }

  /** Adds to conversations what they do not have yet. */
  public Uni<Void> say(SqlConnection tx, List<Said> messages) {
    if (messages.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple arguments =
        new Columns<>(messages)
            .uuid(Said::caseId)
            .integer(s -> s.message().number())
            .text(Said::tenant)
            .uuid(s -> s.message().id())
            .name(s -> s.message().author())
            .name(s -> s.message().visibility())
            .text(s -> s.message().text())
            .instant(s -> s.message().occurredAt())
            .instant(s -> s.message().recordedAt())
            .tuple();
    return tx.preparedQuery(SAY).execute(arguments).replaceWithVoid();
  }

  /** Whether the conversation of a case has a message of ours with this id. */
  public Uni<Boolean> isSaidByUs(SqlConnection tx, UUID caseId, UUID messageId) {
    return tx.preparedQuery(SAID_BY_US)
        .execute(Tuple.of(caseId, messageId))
        .map(rows -> rows.size() > 0);
  }

  /** Adds entries to timelines, in the given order; {@code now} is the database's time. */
  public Uni<Void> happen(SqlConnection tx, Instant now, List<Happening> happened) {
    if (happened.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<TimelineEntry> entries = happened.stream().map(TimelineEntry::of).toList();
    Tuple arguments =
        new Columns<>(entries)
            .uuid(TimelineEntry::caseId)
            .text(TimelineEntry::tenant)
            .text(TimelineEntry::kind)
            .instant(e -> now)
            .instant(e -> e.cause().effectiveAt())
            .uuid(e -> e.cause().id())
            .text(e -> e.cause().actor())
            .text(TimelineEntry::details)
            .tuple();
    return tx.preparedQuery(HAPPEN).execute(arguments).replaceWithVoid();
  }

  /** Remembers complaints of which messages came before anything that opens their case. */
  public Uni<Void> await(SqlConnection tx, List<CaseState.Unopened> awaited) {
    if (awaited.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple arguments =
        new Columns<>(awaited)
            .uuid(CaseState.Unopened::id)
            .text(CaseState.Unopened::tenant)
            .uuid(CaseState.Unopened::complaintId)
            .tuple();
    return tx.preparedQuery(AWAIT).execute(arguments).replaceWithVoid();
  }

  /** Adds a note. */
  public Uni<Void> note(SqlConnection tx, Note note) {
    Tuple arguments =
        Tuple.tuple()
            .addUUID(note.caseId())
            .addUUID(note.id())
            .addString(note.tenant())
            .addOffsetDateTime(note.at().atOffset(ZoneOffset.UTC))
            .addString(note.author())
            .addString(note.text());
    return tx.preparedQuery(NOTE).execute(arguments).replaceWithVoid();
  }
}
