package io.aplomo.triage.scoring.understanding;

import io.aplomo.triage.scoring.conversation.Article;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.text.Folding;
import java.util.List;
import java.util.Set;

/** Whether an article limits what the customer claims without limit. */
final class Contradiction {
  /** Words by which an article takes back or narrows what somebody may have thought. */
  private static final Set<String> LIMITS =
      Set.of(
          "no",
          "not",
          "only",
          "solo",
          "unicamente",
          "exclude",
          "excludes",
          "excluye",
          "except",
          "excepto",
          "salvo",
          "pero",
          "but",
          "exige",
          "requires",
          "siempre",
          "reduced",
          "genera");

  private Contradiction() {}

  /** True if the best article limits something and the customer claims a right without a limit. */
  static boolean between(Reading reading, List<Article> matching) {
    if (matching.isEmpty() || reading.signals().has(Signal.ACKNOWLEDGES_RULE)) {
      return false;
    }
    String claim = Folding.fold(matching.getFirst().claim());
    return List.of(claim.split("[^\\p{L}]+", -1)).stream().anyMatch(LIMITS::contains);
  }
}
