package io.aplomo.escalation.ladder.view;

import io.aplomo.escalation.view.ReadSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads escalations for people, the oldest first. All lists are bounded by the caller. */
@Singleton
public class EscalationReader {
  private final ReadSessions sessions;

  EscalationReader(ReadSessions sessions) {
    this.sessions = sessions;
  }

  /**
   * Which escalations of a tenant are wanted; what is null does not matter.
   *
   * @param addressee subject of who is called
   */
  public record Filter(
      String tenant,
      @Nullable UUID caseId,
      @Nullable String state,
      @Nullable String level,
      @Nullable String addressee) {}

  /** A place in the order of lists. */
  public record Place(Instant openedAt, UUID id) {}

  /** Escalations in their order, from behind a place if one is given. */
  public Uni<List<EscalationRow>> list(Filter filter, @Nullable Place after, int max) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder query = new StringBuilder("from EscalationRow e where e.tenant = :tenant");
    values.put("tenant", filter.tenant());
    narrow(query, values, "caseId", filter.caseId());
    narrow(query, values, "state", filter.state());
    narrow(query, values, "level", filter.level());
    narrow(query, values, "addressee", filter.addressee());
    if (after != null) {
      query.append(" and (e.openedAt, e.id) > (:afterAt, :afterId)");
      values.put("afterAt", after.openedAt());
      values.put("afterId", after.id());
    }
    query.append(" order by e.openedAt, e.id");
    return sessions.read(session -> {
      var selection = session.createSelectionQuery(query.toString(), EscalationRow.class);
      values.forEach(selection::setParameter);
      return selection.setMaxResults(max).getResultList();
    });
  }

  private static void narrow(
      StringBuilder query, Map<String, Object> values, String field, @Nullable Object value) {
    if (value != null) {
      query.append(" and e.").append(field).append(" = :").append(field);
      values.put(field, value);
    }
  }
}
