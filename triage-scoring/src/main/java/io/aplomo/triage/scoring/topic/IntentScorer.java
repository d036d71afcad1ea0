package io.aplomo.triage.scoring.topic;

import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Intent;
import io.aplomo.contracts.triage.Remedy;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.scoring.learned.Opinion;
import io.aplomo.triage.scoring.text.ReadText;
import java.util.ArrayList;
import java.util.List;

/** What the customer's newest text wants of us. */
public final class IntentScorer {
  /** Log-odds that the cues' verdict has over what was learned; fitted to our own texts. */
  private static final double CUES = 2.0;

  /** Thanks in a longer text are manners, not its point. */
  private static final int LONGEST_COURTESY = 25;

  private static final int LONGEST_INFORMATION = 60;

  /**
   * Tells the intent.
   *
   * @param conduct of the conversation: an abusive text is no mere question
   */
  public Intent score(Reading reading, Conduct conduct, List<Remedy> remedies, Opinion opinion) {
    Intent byCues = byCues(reading, conduct, remedies);
    Intent best = byCues;
    double most = Double.NEGATIVE_INFINITY;
    for (Intent intent : Intent.values()) {
      double odds =
          opinion.logOddsOfNewest(Head.valueOf("INTENT_" + intent.name()))
              + (intent == byCues ? CUES : 0);
      if (odds > most) {
        most = odds;
        best = intent;
      }
    }
    return best;
  }

  private static Intent byCues(Reading reading, Conduct conduct, List<Remedy> remedies) {
    ReadText newest = reading.newest();
    int words = newest.tokens().size();
    if (inNewest(reading, Signal.WITHDRAWS)) {
      return Intent.WITHDRAWAL;
    }
    boolean problem = hasProblem(reading) || conduct.level() != Conduct.Level.CIVIL;
    boolean asks = newest.questions() > 0 || inNewest(reading, Signal.ASKS);
    boolean wants = !remedies.isEmpty() && reading.newestPart() == 0;
    if (!problem && !asks && words <= LONGEST_COURTESY && inNewest(reading, Signal.THANKS)) {
      return Intent.COURTESY;
    }
    if (!problem && asks && !wants) {
      return Intent.QUESTION;
    }
    boolean informs = inNewest(reading, Signal.INFORMS) || reading.newestPart() > 0;
    if (!problem && !wants && informs && words <= LONGEST_INFORMATION) {
      return Intent.INFORMATION;
    }
    return Intent.COMPLAINT;
  }

  private static boolean inNewest(Reading reading, Signal signal) {
    return reading.signals().own(signal).stream()
        .anyMatch(hit -> hit.part() == reading.newestPart());
  }

  private static boolean hasProblem(Reading reading) {
    for (Signal signal : Signal.values()) {
      if (isProblem(signal)) {
        List<Hit> hits = new ArrayList<>(reading.signals().told(signal));
        hits.removeIf(hit -> hit.part() != reading.newestPart());
        if (!hits.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isProblem(Signal signal) {
    String name = signal.name();
    return signal == Signal.PROBLEM
        || name.startsWith("SAFETY_")
        || name.startsWith("COMPANY_")
        || signal == Signal.DAMAGE
        || signal == Signal.SERVICE_OUT
        || signal == Signal.ESSENTIAL_SERVICE_OUT
        || signal == Signal.REPEATED_CONTACT
        || signal == Signal.MONEY_TAKEN;
  }
}
