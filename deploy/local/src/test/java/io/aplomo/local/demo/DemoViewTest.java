package io.aplomo.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.local.client.Answer;
import io.aplomo.local.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DemoViewTest {
  private static final DemoComplaint FIRST = DemoComplaint.all().getFirst();

  private final StringWriter output = new StringWriter();

  @Test
  void showsWhatBecameOfAComplaintInOneLine() throws IOException {
    // Given
    JsonNode found =
        new ObjectMapper()
            .readTree(
                """
                {"priority": "P2", "queue": "SUPERVISORS", "assessment": {
                  "urgency": {"level": "HIGH", "score": 71},
                  "fault": {"verdict": "THIRD_PARTY", "probability": {"thirdParty": 0.625}},
                  "conduct": {"level": "CIVIL"}}}
                """);
    Outcome.Decided decided = new Outcome.Decided(FIRST, found, Duration.ofMillis(87));
    DemoView view = view();

    // When
    view.begin(1);
    view.show(decided);
    view.end(List.of(decided));

    // Then
    List<String> lines = output.toString().lines().toList();
    assertThat(lines.get(1))
        .startsWith(" 1  en    web        You charged my card twice")
        .endsWith("high      71  third party   63%  civil        supervisors  P2       87");
    assertThat(lines.get(1)).hasSameSizeAs(lines.getFirst());
    assertThat(lines)
        .contains(
            "1 of 1 complaints have a case", "  priority   P2 1", "  fault      THIRD_PARTY 1");
  }

  @Test
  void saysWhyThereIsNothingToShow() {
    DemoView view = view();
    view.begin(2);

    view.show(
        new Outcome.Failed(FIRST, new Answer.Refused(403, "auth.forbidden", Optional.empty())));
    view.show(new Outcome.Undecided(FIRST));

    List<String> lines = output.toString().lines().toList();
    assertThat(lines.get(1)).endsWith("auth.forbidden");
    assertThat(lines.get(2)).endsWith("no case yet");
  }

  private DemoView view() {
    return new DemoView(new Terminal(new PrintWriter(output, true), false, false, 140));
  }
}
