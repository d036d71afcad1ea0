package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.Occasion;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.ladder.application.Ladder;
import io.aplomo.escalation.ladder.model.Command;
import io.aplomo.escalation.ladder.model.Ground;
import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.model.Reason;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the ladder learns of somebody's safety: that it is at stake, or that a person says it is
 * not.
 */
final class SafetyNotices {
  private SafetyNotices() {}

  /** Mostly nothing. */
  static Stream<Ladder.Notice> of(Happening happening) {
    if (!(happening.event() instanceof CaseEvent.Assessed assessed)) {
      return Stream.empty();
    }
    UUID about = happening.of().complaintId();
    if (assessed.assessment().safety()) {
      return Stream.of(
          notice(
              happening,
              new Command.Raise(new Ground(Reason.SAFETY, about), Level.SUPERVISOR, null)));
    }
    return switch (assessed.occasion()) {
      case Occasion.Scored o -> Stream.empty();
      case Occasion.Corrected o -> Stream.of(notice(happening, new Command.Withdraw(about)));
      case Occasion.Lifted o -> Stream.of(notice(happening, new Command.Withdraw(about)));
    };
  }

  private static Ladder.Notice notice(Happening happening, Command command) {
    return new Ladder.Notice(
        happening.of().id(),
        command,
        Ladder.Occasion.of(happening.cause().id(), happening.cause().traceparent()));
  }
}
