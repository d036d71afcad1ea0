package io.aplomo.triage.assessment.view;

import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the assessments of a complaint; none if it is not the tenant's. */
@Singleton
public class StoredAssessments {
  private static final String BEFORE =
      """
      from StoredAssessment a
      where a.tenant = :tenant and a.complaintId = :complaint and a.assessmentNo < :number
      order by a.assessmentNo desc
      """;

  private final Mutiny.SessionFactory sessions;

  StoredAssessments(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** The one that holds, if there is one. */
  public Uni<Optional<StoredAssessment>> latest(String tenant, UUID complaint) {
    return before(tenant, complaint, Integer.MAX_VALUE, 1).map(found -> found.stream().findFirst());
  }

  /** A page of all of them, newest first. */
  public Uni<Page<StoredAssessment>> page(String tenant, UUID complaint, PageRequest wanted) {
    int number = wanted.isFirst() ? Integer.MAX_VALUE : Integer.parseInt(wanted.after().getFirst());
    return before(tenant, complaint, number, wanted.fetch())
        .map(rows -> wanted.page(rows, row -> List.of(Integer.toString(row.assessmentNo()))));
  }

  private Uni<List<StoredAssessment>> before(String tenant, UUID complaint, int number, int limit) {
    return sessions.withSession(session ->
        session
            .createSelectionQuery(BEFORE, StoredAssessment.class)
            .setParameter("tenant", tenant)
            .setParameter("complaint", complaint)
            .setParameter("number", number)
            .setMaxResults(limit)
            .setReadOnly(true)
            .getResultList());
  }
}
