package io.aplomo.escalation.promise.http;

import io.aplomo.chassis.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was told.
 *
 * @param text in the words that they were told, at most {@value #MAX_TEXT} UTF-16 units; never
 *     published
 * @param due what they were told, at most 365 days ahead
 * @param owner subject of who sees to it; whoever promises it if absent
 */
@Schema(name = "NewPromise")
record NewPromise(
    @NotNull @PlainText(max = NewPromise.MAX_TEXT) String text,
    @NotNull Instant due,
    @Pattern(regexp = NewPromise.SUBJECT) @Nullable String owner) {

  /** One printed page. */
  static final int MAX_TEXT = 2_000;

  /** What tokens have as a subject. */
  static final String SUBJECT = "[\\x21-\\x7E]{1,255}";

  /** Without the text, so that no log line can carry it. */
  @Override
  public String toString() {
    return "NewPromise[" + due + ", " + owner + "]";
  }
}
