package io.aplomo.triage.scoring.conversation;

import io.aplomo.contracts.triage.Reason;
import io.aplomo.triage.scoring.cue.Hit;
import java.util.Comparator;
import java.util.List;

/** Makes the reasons that explain a score. */
public final class Reasons {
  /** Heaviest first, then by code, so that equal input gives equal output. */
  public static final Comparator<Reason> HEAVIEST_FIRST =
      Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))
          .thenComparing(Reason::code);

  private Reasons() {}

  /** One reason of all the hits that say so. */
  public static Reason of(String code, double weight, List<Hit> hits) {
    return new Reason(code, round(weight), hits.stream().map(Hit::span).toList());
  }

  /** Rounded to four decimals: more would be noise. */
  public static double round(double value) {
    // Adding zero turns -0.0 into 0.0.
    return Math.rint(value * 10_000) / 10_000 + 0.0;
  }
}
