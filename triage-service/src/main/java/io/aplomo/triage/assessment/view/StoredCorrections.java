package io.aplomo.triage.assessment.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the corrections of a complaint; none if it is not the tenant's. */
@Singleton
public class StoredCorrections {
  private static final String HOLDING =
      """
      from StoredCorrection c
      where c.complaintId = :complaint and c.tenant = :tenant and c.endedAt is null
      order by c.dimension
      """;

  private final Mutiny.SessionFactory sessions;

  StoredCorrections(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Those that hold: at most one per dimension. */
  public Uni<List<StoredCorrection>> holding(String tenant, UUID complaint) {
    return sessions.withSession(session ->
        session
            .createSelectionQuery(HOLDING, StoredCorrection.class)
            .setParameter("complaint", complaint)
            .setParameter("tenant", tenant)
            .setReadOnly(true)
            .getResultList());
  }
}
