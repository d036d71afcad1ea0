package io.aplomo.intake.complaint.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** The trace of the request at hand, as events carry it on (W3C Trace Context, level 1). */
public final class TraceContext {
  private TraceContext() {}

  /** For example {@code 00-<32 hex>-<16 hex>-01}; null where there is no span. */
  public static @Nullable String current() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
        : null;
  }
}
