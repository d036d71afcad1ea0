package io.aplomo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.aplomo.local.client.Answer;
import java.time.Duration;
import java.util.Locale;

/** What became of one complaint of the demonstration. */
sealed interface Outcome {
  DemoComplaint complaint();

  /**
   * It has a case, with priority and queue, and an assessment.
   *
   * @param elapsed from the first byte of the request to the sight of the case
   */
  record Decided(DemoComplaint complaint, JsonNode found, Duration elapsed) implements Outcome {
    String priority() {
      return found.path("priority").asText();
    }

    String queue() {
      return found.path("queue").asText();
    }

    String urgency() {
      return found.path("assessment").path("urgency").path("level").asText();
    }

    /** 0 to 100. */
    int urgencyScore() {
      return (int) Math.round(found.path("assessment").path("urgency").path("score").asDouble());
    }

    String fault() {
      return found.path("assessment").path("fault").path("verdict").asText();
    }

    /** Percent: the probability of the verdict. */
    int faultProbability() {
      String key =
          switch (fault()) {
            case "THIRD_PARTY" -> "thirdParty";
            default -> fault().toLowerCase(Locale.ROOT);
          };
      JsonNode probability = found.path("assessment").path("fault").path("probability").path(key);
      return (int) Math.round(probability.asDouble() * 100);
    }

    String conduct() {
      return found.path("assessment").path("conduct").path("level").asText();
    }
  }

  /** It was accepted, and no assessed case was seen in time. */
  record Undecided(DemoComplaint complaint) implements Outcome {}

  /** It was not accepted. */
  record Failed(DemoComplaint complaint, Answer answer) implements Outcome {}
}
