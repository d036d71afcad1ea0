package io.aplomo.triage.assessment.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.contracts.Limits;
import io.aplomo.triage.scoring.conversation.Article;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.conversation.Policy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text to be assessed and what is known beside it.
 *
 * @param text its words, at most 20,000 UTF-16 units
 * @param language BCP 47 tag; a hint, what the words say weighs more
 * @param lang the same under the name that data sets use
 * @param receivedAt when it was received: relative dates refer to it
 * @param facts what the caller's systems know, in their own keys; at most 64
 * @param policies to hold demands against; at most 100
 * @param articles to hold claims against; at most 100
 */
@Schema(name = "AssessmentRequest", description = "A text to be assessed; it is not stored")
public record AssessmentRequest(
    @Schema(description = "The words of the customer, 1 to 20,000 UTF-16 units") @NotNull @PlainText
        String text,
    @Schema(description = "BCP 47 tag; a hint") @Size(max = Limits.LANGUAGE) @Pattern(regexp = TAG)
        @Nullable String language,
    @Schema(description = "Another name of language")
        @Size(max = Limits.LANGUAGE)
        @Pattern(regexp = TAG)
        @Nullable String lang,
    @Schema(description = "Relative dates in the text refer to it") @Nullable Instant receivedAt,
    @Schema(description = "Known facts, such as purchaseDate, contactDate, amount, currency, plan")
        @Size(max = Limits.FACTS)
        @Nullable Map<String, Object> facts,
    @Schema(description = "Rules to hold demands against") @Size(max = MAX_REFERENCES)
        @Nullable List<@NotNull @Valid PolicyRequest> policies,
    @Schema(description = "Knowledge to hold claims against") @Size(max = MAX_REFERENCES)
        @Nullable List<@NotNull @Valid ArticleRequest> articles) {

  /** More than any agent desktop knows of one matter; each costs a pass over the text. */
  static final int MAX_REFERENCES = 100;

  private static final String TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** A rule of the organisation. */
  @Schema(name = "Policy")
  public record PolicyRequest(
      @Schema(examples = "RET-30") @NotNull @Pattern(regexp = CODE) String code,
      @NotNull Policy.Kind kind,
      @Schema(examples = "30") @NotNull @Min(0) @Max(MAX_VALUE) BigDecimal value,
      @Schema(examples = "days") @NotNull @Pattern(regexp = "days|percent|currency") String unit) {

    /** Above any amount in any currency; keeps numbers with absurd exponents out. */
    static final long MAX_VALUE = 1_000_000_000_000L;
  }

  /** What the knowledge base says of a matter. */
  @Schema(name = "Article")
  public record ArticleRequest(
      @Schema(examples = "KB-101") @NotNull @Pattern(regexp = CODE) String code,
      @NotNull @PlainText(max = MAX_CLAIM) String claim) {

    /** A claim is one sentence or two. */
    static final int MAX_CLAIM = 2_000;
  }

  /**
   * The same for the scorer.
   *
   * @throws io.aplomo.chassis.problem.ProblemException if it names two languages
   */
  Conversation conversation() {
    return Conversation.of(text)
        .inLanguage(hint())
        .receivedAt(receivedAt)
        .withFacts(facts == null ? Map.of() : facts)
        .under(policies == null ? List.of() : policies.stream().map(AssessmentRequest::of).toList())
        .explainedBy(
            articles == null
                ? List.of()
                : articles.stream().map(a -> new Article(a.code(), a.claim())).toList());
  }

  private @Nullable String hint() {
    if (language != null && lang != null && !Objects.equals(language, lang)) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField("lang")
          .withDetail("It is another name of language and must not differ from it.")
          .exception();
    }
    return language == null ? lang : language;
  }

  private static Policy of(PolicyRequest policy) {
    return new Policy(policy.code(), policy.kind(), policy.value(), policy.unit());
  }
}
