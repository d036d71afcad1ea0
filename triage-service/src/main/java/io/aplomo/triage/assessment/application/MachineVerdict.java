package io.aplomo.triage.assessment.application;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.assessment.model.Dimension;

/** What the scorer says in one dimension, in the words in which people correct it. */
public final class MachineVerdict {
  private MachineVerdict() {}

  public static String of(Assessment assessment, Dimension dimension) {
    return switch (dimension) {
      case URGENCY -> assessment.urgency().level().name();
      case FAULT -> assessment.fault().verdict().name();
      case CONDUCT -> assessment.conduct().level().name();
      case EMOTION -> assessment.emotion().level().name();
      case DEMAND -> assessment.demand().verdict().name();
      case UNDERSTANDING -> assessment.understanding().verdict().name();
      case CATEGORY -> assessment.category().verdict().name();
      case INTENT -> assessment.intent().name();
      case SAFETY -> Dimension.verdict(assessment.safety());
      case VULNERABLE -> Dimension.verdict(assessment.vulnerable());
    };
  }
}
