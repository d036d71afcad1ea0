package io.aplomo.triage.assessment.persistence;

import io.aplomo.triage.assessment.model.Complaint;
import io.aplomo.triage.assessment.model.Conversation;
import io.aplomo.triage.assessment.model.Heard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Conversations as they are counted; what was said in them is in {@link SpeechStore}. */
@Singleton
public class ConversationStore {
  /** In ascending order, so that two batches wait for each other and never in a circle. */
  private static final String OPEN =
      """
      insert into conversation (complaint_id, tenant)
      select complaint_id, tenant from unnest($1::uuid[], $2::text[]) as c (complaint_id, tenant)
      order by complaint_id
      on conflict (complaint_id) do nothing
      returning complaint_id
      """;

  private static final String LOCK =
      """
      select complaint_id, tenant, assessment_count, last_sequence, last_intake_sequence,
             corrections::text
      from conversation_lock($1)
      """;
  private static final String COUNT = "select conversation_count($1, $2, $3, $4)";

  private final SpeechStore speech;

  ConversationStore(SpeechStore speech) {
    this.speech = speech;
  }

  /**
   * Locks conversations until the end of the transaction, opening those that are new.
   *
   * @param tenants whose conversations they are, by complaint
   * @return by complaint, with what was said in them so far
   */
  public Uni<NavigableMap<UUID, Conversation>> lock(
      SqlConnection tx, NavigableMap<UUID, String> tenants) {
    return open(tx, tenants)
        .chain(opened ->
            lock(tx, tenants.keySet())
                .chain(locked -> {
                  Set<UUID> heardOf = new HashSet<>(locked.keySet());
                  heardOf.removeAll(opened);
                  return speech
                      .recall(tx, heardOf)
                      .map(recalled -> {
                        recalled.forEach(
                            (id, said) -> locked.computeIfPresent(id, (key, c) -> with(c, said)));
                        return locked;
                      });
                }));
  }

  /**
   * Keeps what was said in locked conversations.
   *
   * @return the ids of the events that told something new
   */
  public Uni<Set<UUID>> keep(SqlConnection tx, List<Heard> heard) {
    return speech.keep(tx, heard);
  }

  /** The complaint of a conversation that was assessed. */
  public Uni<Complaint> complaint(SqlConnection tx, UUID complaintId) {
    return speech
        .complaints(tx, Set.of(complaintId))
        .map(found -> Objects.requireNonNull(found.get(complaintId), "an assessed complaint"));
  }

  /** Stores how far conversations have come. */
  public Uni<Void> count(SqlConnection tx, Collection<Conversation> conversations) {
    Tuple arguments =
        Columns.of(conversations)
            .uuid(Conversation::complaintId)
            .bigint(Conversation::lastSequence)
            .integer(Conversation::assessments)
            .bigint(Conversation::lastIntakeSequence)
            .tuple();
    return tx.preparedQuery(COUNT).execute(arguments).replaceWithVoid();
  }

  private static Uni<Set<UUID>> open(SqlConnection tx, Map<UUID, String> tenants) {
    Tuple arguments =
        Columns.of(tenants.entrySet()).uuid(Map.Entry::getKey).text(Map.Entry::getValue).tuple();
    return tx.preparedQuery(OPEN)
        .execute(arguments)
        .map(rows -> {
          Set<UUID> opened = new HashSet<>();
          rows.forEach(row -> opened.add(row.getUUID(0)));
          return opened;
        });
  }

  private static Uni<NavigableMap<UUID, Conversation>> lock(SqlConnection tx, Set<UUID> ids) {
    return tx.preparedQuery(LOCK)
        .execute(Columns.of(ids).uuid(id -> id).tuple())
        .map(rows -> {
          NavigableMap<UUID, Conversation> locked = new TreeMap<>();
          rows.forEach(row -> locked.put(row.getUUID(0), conversation(row)));
          return locked;
        });
  }

  private static Conversation conversation(Row row) {
    return new Conversation(
        row.getUUID(0),
        row.getString(1),
        null,
        List.of(),
        row.getInteger(2),
        row.getLong(3),
        row.getLong(4),
        CorrectionColumns.read(row.getString(5)));
  }

  private static Conversation with(Conversation c, SpeechStore.Said said) {
    return new Conversation(
        c.complaintId(),
        c.tenant(),
        said.complaint(),
        said.messages(),
        c.assessments(),
        c.lastSequence(),
        c.lastIntakeSequence(),
        c.corrections());
  }
}
