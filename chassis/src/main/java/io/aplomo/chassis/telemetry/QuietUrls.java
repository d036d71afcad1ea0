package io.aplomo.chassis.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Keeps what a caller typed into a URL out of the traces: a filter may be a customer's reference,
 * and a mistaken one anything. The query goes, and of the path only the version and well-formed ids
 * stay; {@code http.route} names the rest.
 */
@Singleton
final class QuietUrls implements SpanProcessor {
  static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
  static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");

  private static final String HIDDEN = "*";
  private static final Pattern TYPED =
      Pattern.compile(
          "(?<=/)(?!v\\d(?:/|$)|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){4}\\p{XDigit}{8}(?:/|$))[^/]+");

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    String path = span.getAttribute(PATH);
    if (path != null) {
      span.setAttribute(PATH, quiet(path));
    }
    if (span.getAttribute(QUERY) != null) {
      span.setAttribute(QUERY, HIDDEN);
    }
  }

  static String quiet(String path) {
    return TYPED.matcher(path).replaceAll(HIDDEN);
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // All is done at the start.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
