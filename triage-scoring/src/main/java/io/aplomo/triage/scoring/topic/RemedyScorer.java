package io.aplomo.triage.scoring.topic;

import io.aplomo.contracts.triage.Remedy;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.scoring.learned.Opinion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which remedies the customer asks for. */
public final class RemedyScorer {
  // Log-odds that the words of a request add to what was learned; fitted to our own texts.
  private static final double CUE = 1.5;
  private static final double OFFSET = 0.3;

  private static final Map<Remedy, Signal> SIGNALS = new EnumMap<>(Remedy.class);

  static {
    SIGNALS.put(Remedy.REFUND, Signal.WANTS_REFUND);
    SIGNALS.put(Remedy.PAYMENT, Signal.WANTS_PAYMENT);
    SIGNALS.put(Remedy.COMPENSATION, Signal.WANTS_COMPENSATION);
    SIGNALS.put(Remedy.CORRECTION, Signal.WANTS_CORRECTION);
    SIGNALS.put(Remedy.EXPLANATION, Signal.WANTS_EXPLANATION);
    SIGNALS.put(Remedy.CANCELLATION, Signal.WANTS_CANCELLATION);
    SIGNALS.put(Remedy.DISCOUNT, Signal.WANTS_DISCOUNT);
    SIGNALS.put(Remedy.REPLACEMENT_OR_REPAIR, Signal.WANTS_REPLACEMENT_OR_REPAIR);
    SIGNALS.put(Remedy.APOLOGY, Signal.WANTS_APOLOGY);
    SIGNALS.put(Remedy.DISCIPLINE_OF_STAFF, Signal.WANTS_DISCIPLINE);
  }

  /** The remedies asked for, in the order of {@link Remedy}. */
  public List<Remedy> score(Reading reading, Opinion opinion) {
    return SIGNALS.entrySet().stream()
        .filter(entry -> isWanted(entry.getKey(), entry.getValue(), reading, opinion))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isWanted(Remedy remedy, Signal signal, Reading reading, Opinion opinion) {
    double cue = reading.signals().has(signal) ? CUE : 0;
    return opinion.logOdds(Head.valueOf("REMEDY_" + remedy.name())) + cue + OFFSET >= 0;
  }
}
