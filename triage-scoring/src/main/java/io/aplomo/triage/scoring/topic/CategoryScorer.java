package io.aplomo.triage.scoring.topic;

import io.aplomo.contracts.triage.Category;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.scoring.learned.Opinion;
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

  // Log-odds: how much the models count, and what each cue adds; fitted to our own texts.
  private static final double LEARNED = 0.8;
  private static final double A_HIT = 0.5;
  private static final double MOST_HITS = 3;

  /** Takes over the caller's category, or finds one. */
  public Category score(Reading reading, Opinion opinion) {
    Category.Verdict given = reading.conversation().category();
    if (given != null) {
      return new Category(given, 1);
    }
    Category.Verdict best = Category.Verdict.OTHER;
    double most = 0;
    double sum = 0;
    for (Category.Verdict verdict : Category.Verdict.values()) {
      Signal signal = SIGNALS.get(verdict);
      double hits =
          signal == null
              ? 0
              : reading.signals().told(signal).stream().mapToDouble(Hit::strength).sum();
      double learned = opinion.logOddsOfComplaint(Head.valueOf("CATEGORY_" + verdict.name()));
      double odds = StrictMath.exp(LEARNED * learned + A_HIT * Math.min(hits, MOST_HITS));
      sum += odds;
      if (odds > most) {
        most = odds;
        best = verdict;
      }
    }
    return new Category(best, Reasons.round(most / sum));
  }
}
