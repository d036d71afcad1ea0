package io.aplomo.chassis.telemetry;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace across the outbox and the broker as a W3C {@code traceparent} ({@code 00-<32
 * hex>-<16 hex>-<2 hex>}, Trace Context level 1), which is stored with the event.
 */
public final class TraceContext {

  private static final String INSTRUMENTATION = "io.aplomo";
  private static final String HEADER = "traceparent";

  private static final TextMapSetter<String[]> SETTER =
      (carrier, key, value) -> {
        if (carrier != null && key.equals(HEADER)) {
          carrier[0] = value;
        }
      };

  private static final TextMapGetter<String> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
          return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
          return key.equals(HEADER) ? carrier : null;
        }
      };

  private TraceContext() {}

  /**
   * The {@code traceparent} of the current request or span; null outside of any. Call it in the
   * REST method itself or inside an open span, not on a thread of a loop.
   */
  public static @Nullable String current() {
    if (!Span.current().getSpanContext().isValid()) {
      return null;
    }
    String[] carrier = new String[1];
    W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, SETTER);
    return carrier[0];
  }

  /** The trace id in a {@code traceparent}, for a log line; null if it is not well-formed. */
  public static @Nullable String traceId(@Nullable String traceparent) {
    SpanContext parent = Span.fromContext(parent(traceparent)).getSpanContext();
    return parent.isValid() ? parent.getTraceId() : null;
  }

  /**
   * Starts a span as a child of {@code traceparent} (of nothing, if that is null or not
   * well-formed). The caller ends it; while it is {@linkplain Span#makeCurrent current}, {@link
   * #current()} gives the context for what is sent on.
   *
   * @param name a constant: "assess complaint"
   * @param kind CONSUMER for a loop that handles an event
   */
  public static Span span(String name, @Nullable String traceparent, SpanKind kind) {
    return GlobalOpenTelemetry.getTracer(INSTRUMENTATION)
        .spanBuilder(name)
        .setParent(parent(traceparent))
        .setSpanKind(kind)
        .startSpan();
  }

  /** The {@code traceparent} of {@code span}, to be stored with an event that it causes. */
  public static String of(Span span) {
    String[] carrier = {""};
    W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), carrier, SETTER);
    return carrier[0];
  }

  private static Context parent(@Nullable String traceparent) {
    return traceparent == null
        ? Context.root()
        : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, GETTER);
  }
}
