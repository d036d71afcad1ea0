package io.aplomo.triage.assessment.messaging;

import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Demand;
import io.aplomo.contracts.triage.Emotion;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Intent;
import io.aplomo.contracts.triage.Understanding;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.assessment.model.Corrections;
import io.aplomo.triage.assessment.model.Dimension;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Corrections in the words of the contract, which are the same ones. */
final class ContractCorrections {
  private ContractCorrections() {}

  /** Null if there are none: then the event has no such field. */
  static io.aplomo.contracts.triage.@Nullable Corrections of(Corrections corrections) {
    return corrections.isEmpty()
        ? null
        : new io.aplomo.contracts.triage.Corrections(
            value(corrections, Dimension.URGENCY, Urgency.Level::valueOf),
            value(corrections, Dimension.FAULT, Fault.Verdict::valueOf),
            value(corrections, Dimension.CONDUCT, Conduct.Level::valueOf),
            value(corrections, Dimension.EMOTION, Emotion.Level::valueOf),
            value(corrections, Dimension.DEMAND, Demand.Verdict::valueOf),
            value(corrections, Dimension.UNDERSTANDING, Understanding.Verdict::valueOf),
            value(corrections, Dimension.CATEGORY, Category.Verdict::valueOf),
            value(corrections, Dimension.INTENT, Intent::valueOf),
            value(corrections, Dimension.SAFETY, Boolean::valueOf),
            value(corrections, Dimension.VULNERABLE, Boolean::valueOf));
  }

  private static <V> @Nullable V value(
      Corrections corrections, Dimension dimension, Function<String, V> read) {
    String verdict = corrections.of(dimension);
    return verdict == null ? null : read.apply(verdict);
  }
}
