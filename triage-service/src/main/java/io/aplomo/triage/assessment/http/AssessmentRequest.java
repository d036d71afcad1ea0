package io.aplomo.triage.assessment.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.contracts.Limits;
import io.aplomo.triage.catalogue.Catalogue;
import io.aplomo.triage.catalogue.http.ArticleEntry;
import io.aplomo.triage.catalogue.http.PolicyEntry;
import io.aplomo.triage.scoring.conversation.Conversation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
 * @param policies to hold demands against, at most 100; those of the tenant if absent
 * @param articles to hold claims against, at most 100; those of the tenant if absent
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
    @Schema(description = "Rules to hold demands against; absent: those of the tenant")
        @Size(max = MAX_REFERENCES)
        @Nullable List<@NotNull @Valid PolicyEntry> policies,
    @Schema(description = "Knowledge to hold claims against; absent: that of the tenant")
        @Size(max = MAX_REFERENCES)
        @Nullable List<@NotNull @Valid ArticleEntry> articles) {

  /** More than any agent desktop knows of one matter; each costs a pass over the text. */
  static final int MAX_REFERENCES = 100;

  private static final String TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

  /** Whether anything of it comes from the tenant's catalogue. */
  boolean leavesOut() {
    return policies == null || articles == null;
  }

  /**
   * The same for the scorer.
   *
   * @param catalogue of the tenant, for what the request leaves out
   * @throws io.aplomo.chassis.problem.ProblemException if it names two languages
   */
  Conversation conversation(Catalogue catalogue) {
    return Conversation.of(text)
        .inLanguage(hint())
        .receivedAt(receivedAt)
        .withFacts(facts == null ? Map.of() : facts)
        .under(
            policies == null
                ? catalogue.policies()
                : policies.stream().map(PolicyEntry::policy).toList())
        .explainedBy(
            articles == null
                ? catalogue.articles()
                : articles.stream().map(ArticleEntry::article).toList());
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
}
