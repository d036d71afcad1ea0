package io.aplomo.escalation.conduct.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.escalation.conduct.model.ConductPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConductPoliciesTest {
  @Test
  void theStandardOneIsAsTheDocumentationSays() {
    assertThat(new ConductPolicies(new ObjectMapper()).current())
        .isEqualTo(
            new ConductPolicy(
                "standard-2",
                Duration.ofDays(90),
                Duration.ofDays(30),
                Duration.ofMinutes(60),
                Duration.ofHours(24),
                Duration.ofDays(90),
                Duration.ofDays(365),
                3,
                Duration.ofDays(30)));
  }
}
