package io.aplomo.triage.scoring.urgency;

import io.aplomo.contracts.triage.Reason;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.scoring.learned.Odds;
import io.aplomo.triage.scoring.learned.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  // As in ConductScorer: what cues add to the learned log-odds. A miss costs more than an alarm.
  private static final double SAFETY_CUE = 2.5;
  private static final double SAFETY_OFFSET = 0.3;
  private static final double NEED_CUE = 2.5;
  private static final double NEED_OFFSET = 0.1;

  private static final Set<String> CERTAIN =
      Set.of(Signal.SAFETY_GAS.name(), Signal.SAFETY_SELF_HARM.name());

  private static final double CERTAIN_FROM = 0.9;
  private static final double LEAST_WEIGHT = 0.01;

  /** From this strength a flag is set; weaker signs must add up to it. */
  private static final double SET_FROM = 0.6;

  public Flag {
    reasons = List.copyOf(reasons);
  }

  /** Whether a danger to somebody's health or life is told of, whoever tells it. */
  public static Flag safety(Reading reading, Opinion opinion) {
    return new Flag(
        blended(reasons(reading, DANGERS), opinion, Head.SAFETY, SAFETY_CUE, SAFETY_OFFSET));
  }

  /** Whether somebody affected needs special care, by the text or by what is on file. */
  public static Flag vulnerable(Reading reading, Opinion opinion) {
    List<Reason> reasons =
        new ArrayList<>(
            blended(reasons(reading, NEEDS), opinion, Head.VULNERABLE, NEED_CUE, NEED_OFFSET));
    if (reading.conversation().customer().vulnerable()) {
      reasons.addFirst(new Reason(KNOWN_VULNERABLE, 1, List.of()));
    }
    return new Flag(reasons);
  }

  /** Whether the words for a danger to life are so plain that nothing else counts. */
  static boolean isCertainDanger(Reading reading) {
    return reasons(reading, DANGERS).stream().anyMatch(Flag::isCertain);
  }

  public boolean isSet() {
    return !reasons.isEmpty();
  }

  /** The reasons, if cues and models together make it likelier than not; else none. */
  private static List<Reason> blended(
      List<Reason> cues, Opinion opinion, Head head, double cue, double offset) {
    boolean certain = cues.stream().anyMatch(Flag::isCertain);
    double logOdds = opinion.logOdds(head) + (cues.isEmpty() ? 0 : cue) + offset;
    if (logOdds < 0 && !certain) {
      return List.of();
    }
    List<Reason> reasons = new ArrayList<>(cues);
    if (logOdds >= 0) {
      double said = cues.stream().mapToDouble(Reason::weight).max().orElse(0);
      reasons.add(opinion.reason(head, Math.max(LEAST_WEIGHT, Odds.probability(logOdds) - said)));
    }
    reasons.sort(Reasons.HEAVIEST_FIRST);
    return reasons;
  }

  /** Plain words for gas or for the wish to die: no model may overrule them. */
  private static boolean isCertain(Reason reason) {
    return reason.weight() >= CERTAIN_FROM && CERTAIN.contains(reason.code());
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
