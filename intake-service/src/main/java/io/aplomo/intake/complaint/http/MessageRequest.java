package io.aplomo.intake.complaint.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.intake.complaint.model.Author;
import io.aplomo.intake.complaint.model.Visibility;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/complaints/{id}/messages}. */
@Schema(
    name = "MessageRequest",
    description = "Something more that was said.",
    examples = ComplaintExamples.MESSAGE)
public record MessageRequest(
    @NotNull Author author,
    @Schema(description = "Whether the customer can see it.") @NotNull Visibility visibility,
    @Schema(
            description = "Its words, 1 to 20,000 UTF-16 units.",
            minLength = 1,
            maxLength = Bounds.TEXT)
        @NotNull
        @PlainText(max = Bounds.TEXT)
        String text,
    @Schema(
            description =
                "When it was said. At most five minutes ahead of our clock, which is the default.")
        @Nullable Instant occurredAt) {}
