package io.aplomo.contracts.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void survivesJsonAndBack() throws Exception {
    Assessment assessment = sample();

    String json = JSON.writeValueAsString(assessment);

    assertThat(JSON.readValue(json, Assessment.class)).isEqualTo(assessment);
  }

  @Test
  void namesItsPropertiesInCamelCase() throws Exception {
    JsonNode json = JSON.readTree(JSON.writeValueAsString(sample()));

    assertThat(json.at("/fault/probability/thirdParty").asDouble()).isEqualTo(0.1);
    assertThat(json.at("/safetyReasons/0/spans/0/messageId").asText()).isEqualTo("m1");
    assertThat(json.at("/conduct/level").asText()).isEqualTo("ANGRY");
    assertThat(json.at("/demand/offers/0/unit").asText()).isEqualTo("percent");
    assertThat(json.at("/remedies/0").asText()).isEqualTo("REFUND");
  }

  @Test
  void keepsItsOwnCopyOfLists() {
    List<Span> spans = new ArrayList<>(List.of(new Span(null, 0, 1)));
    Reason reason = new Reason("CODE", 1.0, spans);

    spans.clear();

    assertThat(reason.spans()).hasSize(1);
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(null, 3, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Urgency(101, Urgency.Level.CRITICAL, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Emotion(Emotion.Level.CALM, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fault.Probability(0.5, 0.5, 0.5, 0.5));
  }

  private static Assessment sample() {
    Reason gas = new Reason("GAS", 60, List.of(new Span("m1", 4, 9)));
    return new Assessment(
        new Urgency(60, Urgency.Level.HIGH, List.of(gas)),
        new Fault(Fault.Verdict.COMPANY, new Fault.Probability(0.6, 0.1, 0.1, 0.2), 0.6, List.of()),
        new Conduct(Conduct.Level.ANGRY, Conduct.Target.COMPANY, 0.02, List.of()),
        new Emotion(Emotion.Level.ANGRY, 0.7),
        new Demand(
            Demand.Verdict.UNREASONABLE,
            List.of("DISC"),
            List.of(new Offer("DISCOUNT_UP_TO", "DISC", BigDecimal.TEN, "percent")),
            List.of()),
        new Understanding(Understanding.Verdict.UNKNOWN, List.of(), List.of()),
        new Category(Category.Verdict.BILLING, 0.8),
        Intent.COMPLAINT,
        true,
        List.of(gas),
        false,
        List.of(),
        List.of(Remedy.REFUND),
        "es",
        new Scorer("aplomo-cues", "1"));
  }
}
