package io.aplomo.triage.scoring.understanding;

import io.aplomo.contracts.triage.Demand;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Understanding;
import io.aplomo.triage.scoring.conversation.Article;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.cue.Signals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holds what the customer claims against the articles. Words can tell that both speak of the same
 * thing and whether the customer claims or asks; that a claim contradicts the article is taken from
 * whose fault the matter is, which is why the verdict is cautious.
 */
public final class UnderstandingScorer {
  /** Least share of an article's words that the text must share for it to be about the same. */
  private static final double SAME_MATTER = 0.12;

  /** Scores the conversation, given whose fault it is and whether the demand is within policy. */
  public Understanding score(Reading reading, Fault fault, Demand demand) {
    List<Article> matching = matching(reading);
    Signals signals = reading.signals();
    List<Hit> claims = signals.own(Signal.CLAIMS_RIGHT);
    List<Hit> acknowledges = signals.own(Signal.ACKNOWLEDGES_RULE);
    boolean comparable = !matching.isEmpty() || !demand.policies().isEmpty();
    List<String> codes = matching.stream().map(Article::code).toList();
    if (!comparable) {
      return new Understanding(Understanding.Verdict.UNKNOWN, List.of(), List.of());
    }
    boolean wrong =
        fault.verdict() == Fault.Verdict.CUSTOMER
            || demand.verdict() == Demand.Verdict.UNREASONABLE
            || Contradiction.between(reading, matching);
    if (wrong && !claims.isEmpty()) {
      return understanding(Understanding.Verdict.MISINFORMED, codes, "CLAIM_CONTRADICTED", claims);
    }
    if (!matching.isEmpty() && !wrong && !(claims.isEmpty() && acknowledges.isEmpty())) {
      List<Hit> words = new ArrayList<>(acknowledges);
      words.addAll(claims);
      return understanding(Understanding.Verdict.INFORMED, codes, "CLAIM_CONFIRMED", words);
    }
    return new Understanding(Understanding.Verdict.UNKNOWN, codes, List.of());
  }

  private static Understanding understanding(
      Understanding.Verdict verdict, List<String> articles, String code, List<Hit> words) {
    List<Reason> reasons = List.of(Reasons.of(code, 1, words));
    return new Understanding(verdict, articles, reasons);
  }

  private static List<Article> matching(Reading reading) {
    record Scored(Article article, double share) {}
    return reading.conversation().articles().stream()
        .map(article -> new Scored(article, Overlap.share(article.claim(), reading.texts())))
        .filter(scored -> scored.share() >= SAME_MATTER)
        .sorted(Comparator.comparingDouble(Scored::share).reversed())
        .map(Scored::article)
        .toList();
  }
}
