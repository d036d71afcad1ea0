package io.aplomo.triage.scoring.topic;

import io.aplomo.contracts.triage.Category;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import java.util.EnumMap;
import java.util.Map;

/** What the complaint is about, by the words of each field. */
public final class CategoryScorer {
  private static final Map<Category.Verdict, Signal> SIGNALS =
      new EnumMap<>(
          Map.of(
              Category.Verdict.BILLING, Signal.ABOUT_BILLING,
              Category.Verdict.SERVICE_CONTINUITY, Signal.ABOUT_SERVICE_CONTINUITY,
              Category.Verdict.DELIVERY, Signal.ABOUT_DELIVERY,
              Category.Verdict.PRODUCT, Signal.ABOUT_PRODUCT,
              Category.Verdict.CONTRACT, Signal.ABOUT_CONTRACT,
              Category.Verdict.STAFF, Signal.ABOUT_STAFF,
              Category.Verdict.PRIVACY, Signal.ABOUT_PRIVACY));

  /** What speaks for OTHER from the start, in hits: one vague word decides nothing. */
  private static final double PRIOR_OTHER = 0.5;

  /** Takes over the caller's category, or finds one. */
  public Category score(Reading reading) {
    Category.Verdict given = reading.conversation().category();
    if (given != null) {
      return new Category(given, 1);
    }
    Category.Verdict best = Category.Verdict.OTHER;
    double most = PRIOR_OTHER;
    double sum = PRIOR_OTHER;
    for (Map.Entry<Category.Verdict, Signal> entry : SIGNALS.entrySet()) {
      double hits =
          reading.signals().told(entry.getValue()).stream().mapToDouble(Hit::strength).sum();
      sum += hits;
      if (hits > most) {
        most = hits;
        best = entry.getKey();
      }
    }
    return new Category(best, Reasons.round(most / sum));
  }
}
