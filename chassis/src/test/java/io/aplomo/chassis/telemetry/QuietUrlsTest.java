package io.aplomo.chassis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class QuietUrlsTest {
  private static final String ID = "01a20082-3e83-752e-a0b9-656ca2e08115";

  @Test
  void idsAndTheVersionStayAndTypedWordsGo() {
    assertThat(QuietUrls.quiet("/v1/complaints/" + ID + "/messages"))
        .isEqualTo("/v1/*/" + ID + "/*");
    assertThat(QuietUrls.quiet("/v1/complaints/what+was+typed")).isEqualTo("/v1/*/*");
    assertThat(QuietUrls.quiet("/v1x/" + ID + "x")).isEqualTo("/*/*");
    assertThat(QuietUrls.quiet("/")).isEqualTo("/");
  }

  @Test
  void aRecordedSpanHoldsNeitherQueryNorTypedPath() {
    try (SdkTracerProvider tracers =
        SdkTracerProvider.builder().addSpanProcessor(new QuietUrls()).build()) {
      Span span =
          tracers
              .get("test")
              .spanBuilder("GET")
              .setAttribute(QuietUrls.PATH, "/v1/cases/typed")
              .setAttribute(QuietUrls.QUERY, "queue=typed")
              .startSpan();
      assertThat(((ReadableSpan) span).getAttributes().asMap().values())
          .containsExactlyInAnyOrder("/v1/*/*", "*");
    }
  }
}
