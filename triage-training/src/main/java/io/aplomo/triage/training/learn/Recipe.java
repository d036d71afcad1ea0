package io.aplomo.triage.training.learn;

import io.aplomo.triage.scoring.learned.Head;

/**
 * How a head is trained; tuned on the dev cases.
 *
 * @param cost of a mistake, against the size of the weights
 * @param weightOfYes what a yes counts against a no: more where the real share of them is larger
 *     than that of the corpus, or a miss is worse than an alarm
 */
record Recipe(double cost, double weightOfYes) {
  static Recipe of(Head head) {
    return switch (head) {
      case THREAT -> new Recipe(4, 2);
      case ABUSE -> new Recipe(8, 1);
      case SAFETY, VULNERABLE -> new Recipe(2, 1.5);
      case FAULT_COMPANY, FAULT_CUSTOMER, FAULT_THIRD_PARTY, FAULT_UNDETERMINED -> new Recipe(1, 1);
      default -> new Recipe(2, 1);
    };
  }
}
