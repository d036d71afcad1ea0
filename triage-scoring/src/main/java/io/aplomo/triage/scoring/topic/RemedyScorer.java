package io.aplomo.triage.scoring.topic;

import io.aplomo.contracts.triage.Remedy;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.cue.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which remedies the customer asks for. */
public final class RemedyScorer {
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
  public List<Remedy> score(Reading reading) {
    return SIGNALS.entrySet().stream()
        .filter(entry -> reading.signals().has(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
