package io.aplomo.triage.scoring.urgency;

import io.aplomo.contracts.triage.Reason;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * A yes or no with its reasons: danger to health or life, or need of special care.
 *
 * @param reasons empty for no
 */
public record Flag(List<Reason> reasons) {
  private static final String KNOWN_VULNERABLE = "KNOWN_VULNERABLE";

  private static final List<Signal> DANGERS =
      List.of(
          Signal.SAFETY_GAS,
          Signal.SAFETY_FIRE_OR_SHOCK,
          Signal.SAFETY_MEDICAL_DEVICE,
          Signal.SAFETY_MEDICATION,
          Signal.SAFETY_SYMPTOMS,
          Signal.SAFETY_SELF_HARM,
          Signal.SAFETY_VIOLENCE,
          Signal.SAFETY_TRAPPED,
          Signal.SAFETY_EXPOSED);

  private static final List<Signal> NEEDS =
      List.of(
          Signal.VULNERABLE_AGE,
          Signal.VULNERABLE_ILLNESS,
          Signal.VULNERABLE_DISABILITY,
          Signal.VULNERABLE_CHILD,
          Signal.VULNERABLE_PREGNANCY,
          Signal.VULNERABLE_INCOME,
          Signal.VULNERABLE_BEREAVEMENT,
          Signal.VULNERABLE_ALONE,
          Signal.SAFETY_SELF_HARM);

  /** From this strength a flag is set; weaker signs must add up to it. */
  private static final double SET_FROM = 0.6;

  public Flag {
    reasons = List.copyOf(reasons);
  }

  /** Whether a danger to somebody's health or life is told of, whoever tells it. */
  public static Flag safety(Reading reading) {
    return new Flag(reasons(reading, DANGERS));
  }

  /** Whether somebody affected needs special care, by the text or by what is on file. */
  public static Flag vulnerable(Reading reading) {
    List<Reason> reasons = new ArrayList<>(reasons(reading, NEEDS));
    if (reading.conversation().customer().vulnerable()) {
      reasons.addFirst(new Reason(KNOWN_VULNERABLE, 1, List.of()));
    }
    return new Flag(reasons);
  }

  public boolean isSet() {
    return !reasons.isEmpty();
  }

  private static List<Reason> reasons(Reading reading, List<Signal> signals) {
    List<Reason> reasons = new ArrayList<>();
    double sum = 0;
    for (Signal signal : signals) {
      List<Hit> hits = reading.signals().told(signal);
      if (!hits.isEmpty()) {
        double strength = reading.signals().strength(signal);
        sum += strength;
        reasons.add(Reasons.of(signal.name(), strength, hits));
      }
    }
    reasons.sort(Reasons.HEAVIEST_FIRST);
    return sum >= SET_FROM ? reasons : List.of();
  }
}
