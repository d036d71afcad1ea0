package io.aplomo.chassis.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records spans only if there is somewhere to send them. A span that is not recorded still has ids,
 * which go into log lines, answers and events; it just costs no more than them. With an endpoint
 * the caller's decision is followed, and without a caller's decision the configured share is
 * recorded.
 */
@Singleton
final class ExportSampler implements Sampler {

  private final Sampler decision;

  ExportSampler(
      @ConfigProperty(name = "aplomo.traces.endpoint") Optional<String> endpoint,
      @ConfigProperty(name = "aplomo.traces.share", defaultValue = "1.0") double share) {
    this.decision =
        endpoint.filter(url -> !url.isBlank()).isPresent()
            ? Sampler.parentBased(Sampler.traceIdRatioBased(share))
            : Sampler.alwaysOff();
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    return decision.shouldSample(parent, traceId, name, kind, attributes, links);
  }

  @Override
  public String getDescription() {
    return "export(" + decision.getDescription() + ")";
  }
}
