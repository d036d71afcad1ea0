package io.aplomo.triage.scoring.conduct;

import io.aplomo.contracts.triage.Conduct.Target;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.cue.Signals;
import java.util.List;

/** Whom or what hostility points at. */
final class Targets {
  /** How many tokens before an insult a third person may stand to be the one insulted. */
  private static final int NEAR = 6;

  private Targets() {}

  static Target ofThreat(Reading reading, Evidence threat) {
    boolean toThingsOnly =
        threat.hits().stream().noneMatch(hit -> hit.signal() == Signal.THREAT)
            && threat.hits().stream().anyMatch(h -> h.signal() == Signal.THREAT_TO_PROPERTY);
    return toThingsOnly ? Target.COMPANY : Target.STAFF;
  }

  static Target ofAbuse(Reading reading, Evidence abuse) {
    Signals signals = reading.signals();
    boolean staff =
        signals.has(Signal.STAFF_MENTIONED)
            && abuse.hits().stream()
                .anyMatch(insult -> isNear(insult, signals.own(Signal.STAFF_MENTIONED)));
    boolean others =
        abuse.hits().stream()
            .allMatch(insult -> isNear(insult, signals.told(Signal.THIRD_PARTY_PERSON)));
    return others && !staff ? Target.OTHER : Target.STAFF;
  }

  private static boolean isNear(Hit insult, List<Hit> mentions) {
    return mentions.stream()
        .anyMatch(m ->
            m.part() == insult.part()
                && m.sentence() == insult.sentence()
                && Math.abs(m.from() - insult.from()) <= NEAR);
  }

  static Target ofTheRest(Reading reading, boolean angry) {
    if (!reading.signals().told(Signal.SAFETY_SELF_HARM).isEmpty()) {
      return Target.SELF;
    }
    return angry ? Target.COMPANY : Target.NONE;
  }
}
