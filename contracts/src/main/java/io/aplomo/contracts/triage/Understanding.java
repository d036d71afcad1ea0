package io.aplomo.contracts.triage;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;
import java.util.List;

/**
 * Whether the customer knows how things are, as far as an article or a policy can tell.
 *
 * @param verdict {@code UNKNOWN} if there is nothing to compare with, or it is not clear
 * @param articles codes of the articles that explain the matter, best first
 * @param reasons which claim of the customer agrees with an article or contradicts it
 */
public record Understanding(Verdict verdict, List<String> articles, List<Reason> reasons) {
  /** The customer's claims against the articles. */
  public enum Verdict {
    INFORMED,
    MISINFORMED,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  public Understanding {
    Bounds.present(verdict, "verdict");
    articles =
        Bounds.codes(Bounds.first(articles, "articles", Limits.REASONS), "articles", Formats.CODE);
    reasons = Bounds.first(reasons, "reasons", Limits.REASONS);
  }
}
