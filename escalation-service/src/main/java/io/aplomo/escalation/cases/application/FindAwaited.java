package io.aplomo.escalation.cases.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.model.Awaited;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** What does a case wait for now? Its clocks know, which see the customer's messages. */
@Singleton
public class FindAwaited {
  private final Database database;
  private final KeepClocks clocks;

  FindAwaited(Database database, KeepClocks clocks) {
    this.database = database;
    this.clocks = clocks;
  }

  /** Finds it for a case that the caller may see; nothing is waited for once it is settled. */
  public Uni<Set<Awaited>> of(UUID caseId, boolean isOpen) {
    return isOpen
        ? database.inTransaction(tx -> clocks.pauses(tx, caseId)).map(ClockFacts::awaited)
        : Uni.createFrom().item(Set.of());
  }
}
