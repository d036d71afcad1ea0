package io.aplomo.escalation.cases.view;

import io.aplomo.escalation.view.ReadSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads cases for people. All lists are bounded by the caller and in a stable order. */
@Singleton
public class CaseReader {
  private static final String ORDER = " order by c.priority, c.receivedAt, c.id";

  private final ReadSessions sessions;

  CaseReader(ReadSessions sessions) {
    this.sessions = sessions;
  }

  /** A case with the first of what belongs to it. */
  public record Reading(
      CaseRow file, List<MessageRow> conversation, List<TimelineRow> timeline, Notes notes) {}

  /** Notes by the id of the cause that they belong to. */
  public record Notes(Map<UUID, String> byCause) {
    /** The note stands beside what its author did, not beside what followed from it. */
    public @Nullable String of(TimelineRow entry) {
      return entry.kind.equals("ROUTED") ? null : byCause.get(entry.causeId);
    }
  }

  /** A place in the list of what a customer complained of. */
  public record Place(Instant receivedAt, UUID id) {}

  /** A part of a timeline with the notes that belong to it. */
  public record Timeline(List<TimelineRow> entries, Notes notes) {}

  /** Cases in the order of lists, from behind a position if one is given. */
  public Uni<List<CaseRow>> list(CaseFilter filter, @Nullable CasePosition after, int max) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder query = new StringBuilder("from CaseRow c where c.tenant = :tenant");
    values.put("tenant", filter.tenant());
    narrow(query, values, "id", filter.id());
    narrow(query, values, "owner", filter.owner());
    narrow(query, values, "status", filter.status());
    narrow(query, values, "queue", filter.queue());
    narrow(query, values, "priority", filter.priority());
    if (after != null) {
      query.append(" and (c.priority, c.receivedAt, c.id) > (:afterPriority, :afterAt, :afterId)");
      values.put("afterPriority", after.priority());
      values.put("afterAt", after.receivedAt());
      values.put("afterId", after.id());
    }
    query.append(ORDER);
    return sessions.read(session -> {
      var selection = session.createSelectionQuery(query.toString(), CaseRow.class);
      values.forEach(selection::setParameter);
      return selection.setMaxResults(max).getResultList();
    });
  }

  /** What a customer has complained of, newest first, from behind a case if one is given. */
  public Uni<List<CaseRow>> ofCustomer(
      String tenant, String customerRef, @Nullable Place after, int max) {
    StringBuilder query =
        new StringBuilder("from CaseRow c where c.tenant = :tenant and c.customerRef = :ref");
    if (after != null) {
      query.append(" and (c.receivedAt, c.id) < (:afterAt, :afterId)");
    }
    query.append(" order by c.receivedAt desc, c.id desc");
    return sessions.read(session -> {
      var selection =
          session
              .createSelectionQuery(query.toString(), CaseRow.class)
              .setParameter("tenant", tenant)
              .setParameter("ref", customerRef);
      if (after != null) {
        selection.setParameter("afterAt", after.receivedAt()).setParameter("afterId", after.id());
      }
      return selection.setMaxResults(max).getResultList();
    });
  }

  /** A case without what belongs to it, if the tenant has it. */
  public Uni<Optional<CaseRow>> find(String tenant, UUID id) {
    return sessions.read(session -> file(session, tenant, id));
  }

  /** A case, if the tenant has it. */
  public Uni<Optional<Reading>> read(String tenant, UUID id, int maxMessages, int maxEntries) {
    return sessions.read(session ->
        file(session, tenant, id)
            .chain(file ->
                file.isEmpty()
                    ? Uni.createFrom().item(Optional.<Reading>empty())
                    : beginnings(session, file.get(), maxMessages, maxEntries).map(Optional::of)));
  }

  /** Messages with numbers above {@code after}, in order. */
  public Uni<List<MessageRow>> conversation(String tenant, UUID id, int after, int max) {
    return sessions.read(session -> messages(session, tenant, id, after, max));
  }

  /** Entries behind the one with the number {@code after}, in order. */
  public Uni<Timeline> timeline(String tenant, UUID id, long after, int max) {
    return sessions.read(session -> timeline(session, tenant, id, after, max));
  }

  /** Notes behind the one with the id {@code after}, if one is given; their ids are in order. */
  public Uni<List<NoteRow>> notes(String tenant, UUID id, @Nullable UUID after, int max) {
    return sessions.read(session -> {
      var selection =
          session
              .createSelectionQuery(
                  "from NoteRow n where n.caseId = :id and n.tenant = :tenant"
                      + (after == null ? "" : " and n.id > :after")
                      + " order by n.id",
                  NoteRow.class)
              .setParameter("id", id)
              .setParameter("tenant", tenant);
      if (after != null) {
        selection.setParameter("after", after);
      }
      return selection.setMaxResults(max).getResultList();
    });
  }

  private static void narrow(
      StringBuilder query, Map<String, Object> values, String field, @Nullable Object value) {
    if (value != null) {
      query.append(" and c.").append(field).append(" = :").append(field);
      values.put(field, value);
    }
  }

  private static Uni<Reading> beginnings(
      Mutiny.Session session, CaseRow file, int maxMessages, int maxEntries) {
    return messages(session, file.tenant, file.id, -1, maxMessages)
        .chain(messages ->
            timeline(session, file.tenant, file.id, 0, maxEntries)
                .map(
                    timeline -> new Reading(file, messages, timeline.entries(), timeline.notes())));
  }

  private static Uni<Optional<CaseRow>> file(Mutiny.Session session, String tenant, UUID id) {
    return session
        .createSelectionQuery(
            "from CaseRow c where c.id = :id and c.tenant = :tenant", CaseRow.class)
        .setParameter("id", id)
        .setParameter("tenant", tenant)
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }

  private static Uni<List<MessageRow>> messages(
      Mutiny.Session session, String tenant, UUID id, int after, int max) {
    return session
        .createSelectionQuery(
            "from MessageRow m where m.caseId = :id and m.tenant = :tenant and m.number > :after"
                + " order by m.number",
            MessageRow.class)
        .setParameter("id", id)
        .setParameter("tenant", tenant)
        .setParameter("after", after)
        .setMaxResults(max)
        .getResultList();
  }

  private static Uni<Timeline> timeline(
      Mutiny.Session session, String tenant, UUID id, long after, int max) {
    return session
        .createSelectionQuery(
            "from TimelineRow t where t.caseId = :id and t.tenant = :tenant and t.seq > :after"
                + " order by t.seq",
            TimelineRow.class)
        .setParameter("id", id)
        .setParameter("tenant", tenant)
        .setParameter("after", after)
        .setMaxResults(max)
        .getResultList()
        .chain(entries ->
            notes(session, tenant, id, entries).map(notes -> new Timeline(entries, notes)));
  }

  /** Only what people did can have a note. */
  private static Uni<Notes> notes(
      Mutiny.Session session, String tenant, UUID id, List<TimelineRow> entries) {
    List<UUID> causes = entries.stream().filter(e -> e.actor != null).map(e -> e.causeId).toList();
    if (causes.isEmpty()) {
      return Uni.createFrom().item(new Notes(Map.of()));
    }
    return session
        .createSelectionQuery(
            "from NoteRow n where n.caseId = :id and n.tenant = :tenant and n.id in :causes",
            NoteRow.class)
        .setParameter("id", id)
        .setParameter("tenant", tenant)
        .setParameter("causes", causes)
        .getResultList()
        .map(rows -> {
          Map<UUID, String> byCause = new LinkedHashMap<>();
          rows.forEach(row -> byCause.put(row.id, row.text));
          return new Notes(Map.copyOf(byCause));
        });
  }
}
