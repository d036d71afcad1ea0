package io.aplomo.chassis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportSamplerTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void withoutAnEndpointNothingIsRecorded() {
    for (Optional<String> none : List.of(Optional.<String>empty(), Optional.of(" "))) {
      ExportSampler sampler = new ExportSampler(none, 1.0);
      assertThat(decide(sampler, Context.root())).isEqualTo(SamplingDecision.DROP);
      assertThat(decide(sampler, caller(TraceFlags.getSampled()))).isEqualTo(SamplingDecision.DROP);
    }
  }

  @Test
  void withAnEndpointTheCallersDecisionCounts() {
    ExportSampler sampler = new ExportSampler(Optional.of("http://collector:4317"), 1.0);
    assertThat(decide(sampler, Context.root())).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    assertThat(decide(sampler, caller(TraceFlags.getSampled())))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    assertThat(decide(sampler, caller(TraceFlags.getDefault()))).isEqualTo(SamplingDecision.DROP);
  }

  @Test
  void withoutACallersDecisionTheShareCounts() {
    ExportSampler sampler = new ExportSampler(Optional.of("http://collector:4317"), 0.0);
    assertThat(decide(sampler, Context.root())).isEqualTo(SamplingDecision.DROP);
    assertThat(decide(sampler, caller(TraceFlags.getSampled())))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
  }

  private static SamplingDecision decide(ExportSampler sampler, Context parent) {
    return sampler
        .shouldSample(parent, TRACE, "POST", SpanKind.SERVER, Attributes.empty(), List.of())
        .getDecision();
  }

  private static Context caller(TraceFlags flags) {
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.createFromRemoteParent(
                    TRACE, "b7ad6b7169203331", flags, TraceState.getDefault())));
  }
}
