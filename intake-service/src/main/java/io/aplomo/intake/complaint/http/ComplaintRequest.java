package io.aplomo.intake.complaint.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.intake.complaint.model.Category;
import io.aplomo.intake.complaint.model.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/complaints}. All lengths are in UTF-16 units. */
@Schema(
    name = "ComplaintRequest",
    description = "A complaint as it is handed in.",
    examples = ComplaintExamples.REQUEST)
public record ComplaintRequest(
    @NotNull @Valid CustomerRequest customer,
    @NotNull Channel channel,
    @Schema(
            description = "Its words, 1 to 20,000 UTF-16 units.",
            minLength = 1,
            maxLength = Bounds.TEXT)
        @NotNull
        @PlainText(max = Bounds.TEXT)
        String text,
    @Schema(description = "BCP 47 tag, if known.")
        @Size(max = Bounds.LANGUAGE)
        @Pattern(regexp = Bounds.LANGUAGE_TAG)
        @Nullable String language,
    @PlainText(max = Bounds.SUBJECT) @Nullable String subject,
    @Nullable Category category,
    @Schema(
            description =
                "Whose law applies: ISO 3166-1 alpha-2 or ISO 3166-2. Default: the tenant's.")
        @Pattern(regexp = Bounds.JURISDICTION)
        @Nullable String jurisdiction,
    @Schema(
            description =
                "Your own id of it. Unique per tenant and channel: the same id with the same text"
                    + " is answered with what is stored, with another text it is refused.")
        @PlainText(max = Bounds.EXTERNAL_ID)
        @Nullable String externalId,
    @Schema(
            description =
                "When it reached the organisation, for LETTER, IN_PERSON and EMAIL, and on every"
                    + " channel by a supervisor or manager (imports); at most 90 days back."
                    + " Default: our clock.")
        @Nullable Instant receivedAt,
    @Schema(description = "When it was said. At most five minutes ahead of our clock.")
        @Nullable Instant occurredAt,
    @Schema(
            description =
                "What your systems know of the matter, a JSON object with keys of your own: 5"
                    + " levels, 64 keys an object, 16,384 UTF-16 units in all.",
            implementation = Object.class)
        @Nullable Facts facts,
    @Size(max = Bounds.ATTACHMENTS) @Nullable List<@NotNull @Valid AttachmentRequest> attachments) {

  /** Who complains. */
  @Schema(name = "CustomerRequest")
  public record CustomerRequest(
      @Schema(description = "The customer's id in your own systems.")
          @NotNull
          @PlainText(max = Bounds.CUSTOMER_REF)
          String ref,
      @PlainText(max = Bounds.CUSTOMER_NAME) @Nullable String name,
      @PlainText(max = Bounds.CUSTOMER_TIER) @Nullable String tier,
      @Schema(description = "Whether you know of a vulnerability.") @Nullable Boolean vulnerable) {}

  /** A file that lies elsewhere; it is never fetched. */
  @Schema(name = "AttachmentRequest")
  public record AttachmentRequest(
      @NotNull @PlainText(max = Bounds.ATTACHMENT_NAME) String name,
      @NotNull @Pattern(regexp = Bounds.MEDIA_TYPE) String mediaType,
      @NotNull @Min(0) @Max(Bounds.ATTACHMENT_BYTES) Long bytes,
      @Schema(description = "Of its content, lower-case hexadecimal.")
          @NotNull
          @Pattern(regexp = Bounds.SHA256)
          String sha256,
      @Schema(description = "Where you keep it: https, s3, gs or az.")
          @NotNull
          @Size(max = Bounds.URI)
          @Pattern(regexp = Bounds.STORE_URI)
          String uri) {}
}
