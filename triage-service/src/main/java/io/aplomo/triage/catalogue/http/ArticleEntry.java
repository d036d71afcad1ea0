package io.aplomo.triage.catalogue.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.contracts.Limits;
import io.aplomo.triage.scoring.conversation.Article;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the knowledge base says of a matter.
 *
 * @param code names it in assessments
 * @param claim the truth of the matter, in one sentence or two
 * @param title to be shown
 * @param language BCP 47 tag of the claim
 * @param links what explains it to a customer
 */
@Schema(name = "Article")
public record ArticleEntry(
    @Schema(examples = "KB-101") @NotNull @Pattern(regexp = PolicyEntry.CODE) String code,
    @NotNull @PlainText(max = MAX_CLAIM) String claim,
    @PlainText(max = MAX_TITLE) @Nullable String title,
    @Size(max = Limits.LANGUAGE) @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
        @Nullable String language,
    @Size(max = MAX_LINKS) @Nullable List<@NotNull @Valid Link> links) {

  /** A claim is one sentence or two. */
  static final int MAX_CLAIM = 2_000;

  static final int MAX_TITLE = 300;

  /** More than anybody sends to a customer about one matter. */
  static final int MAX_LINKS = 20;

  /** What a link leads to. */
  public enum LinkKind {
    MANUAL,
    VIDEO,
    PAGE
  }

  /** Where a customer can read, or see, more. */
  @Schema(name = "ArticleLink")
  public record Link(
      @NotNull LinkKind kind,
      @Schema(examples = "https://help.example.com/guarantee")
          @NotNull
          @Size(max = Limits.URI)
          @Pattern(regexp = "https?://[\\x21-\\x7E]+")
          String url,
      @PlainText(max = MAX_TITLE) @Nullable String title) {}

  /** The same for the scorer. */
  public Article article() {
    return new Article(code, claim);
  }
}
