package io.aplomo.escalation.conduct.application;

import io.aplomo.escalation.conduct.application.ApplyConduct.Occasion;
import io.aplomo.escalation.conduct.model.Clear;
import io.aplomo.escalation.conduct.model.ConductEvent;
import io.aplomo.escalation.conduct.model.ConductState;
import io.aplomo.escalation.conduct.model.Gravity;
import io.aplomo.escalation.conduct.model.SupervisorOffered;
import io.aplomo.escalation.conduct.model.Warned;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.aplomo.escalation.ladder.application.Ladder;
import io.aplomo.escalation.ladder.application.Ladder.Notice;
import io.aplomo.escalation.ladder.model.Command;
import io.aplomo.escalation.ladder.model.Ground;
import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.model.Reason;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When the conduct of a customer needs a supervisor: a threat, abuse that goes on after a warning,
 * and harm that they may do to themselves. First abuse is for a trained person.
 */
final class NeedsSupervisor {
  private NeedsSupervisor() {}

  /**
   * What the ladder learns from what was noticed in a case; nothing if it does not matter to it.
   */
  static Optional<Notice> of(StoredConduct after, ConductEvent event, Occasion occasion) {
    Command command = command(after.file().state(), event, after.id());
    return command == null
        ? Optional.empty()
        : Optional.of(
            new Notice(
                occasion.caseId(),
                command,
                new Ladder.Occasion(
                    occasion.eventId(), occasion.actor(), null, null, occasion.traceparent())));
  }

  private static @Nullable Command command(ConductState state, ConductEvent event, UUID conductId) {
    if (event instanceof ConductEvent.Suspended) {
      return raise(Reason.SAFETY, conductId);
    }
    if (event instanceof ConductEvent.Observed observed
        && (observed.observation().gravity() == Gravity.THREAT || goesOn(state))) {
      return raise(Reason.CONDUCT, conductId);
    }
    return event instanceof ConductEvent.Withdrawn && state instanceof Clear
        ? new Command.Withdraw(conductId)
        : null;
  }

  private static Command raise(Reason reason, UUID conductId) {
    return new Command.Raise(new Ground(reason, conductId), Level.SUPERVISOR, null);
  }

  private static boolean goesOn(ConductState state) {
    return (state instanceof Warned warned && warned.goesOn())
        || (state instanceof SupervisorOffered offered && offered.goesOn());
  }
}
