package io.aplomo.chassis.inbox;

import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.contracts.EventEnvelope;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span for each event of a batch, as a child of what caused the event. The events are handed on
 * with the span as their trace context, so that what a handler publishes continues the trace by
 * copying {@code traceparent} from the envelope that it answers to.
 */
final class Tracing {
  private final List<Span> spans = new ArrayList<>();
  private final List<InboundEvent> events = new ArrayList<>();

  Tracing(List<InboundEvent> batch) {
    for (InboundEvent event : batch) {
      EventEnvelope envelope = event.envelope();
      if (envelope.traceparent() == null) {
        events.add(event);
        continue;
      }
      Span span =
          TraceContext.span("process " + envelope.type(), envelope.traceparent(), SpanKind.CONSUMER)
              .setAttribute("messaging.system", "kafka")
              .setAttribute("aplomo.tenant", envelope.tenant())
              .setAttribute("aplomo.complaint_id", envelope.subject())
              .setAttribute("messaging.message.id", envelope.id().toString());
      spans.add(span);
      events.add(within(span, event));
    }
  }

  List<InboundEvent> events() {
    return events;
  }

  /** Ends the spans: with an error, without its message, if the batch did not commit. */
  void end(@Nullable Throwable failure) {
    for (Span span : spans) {
      if (failure != null) {
        span.setStatus(StatusCode.ERROR, failure.getClass().getName());
      }
      span.end();
    }
  }

  private static InboundEvent within(Span span, InboundEvent event) {
    if (!span.getSpanContext().isValid()) {
      return event;
    }
    EventEnvelope e = event.envelope();
    return new InboundEvent(
        new EventEnvelope(
            e.id(),
            e.type(),
            e.source(),
            e.subject(),
            e.tenant(),
            e.sequence(),
            e.effectiveAt(),
            e.time(),
            TraceContext.of(span)),
        event.payload());
  }
}
