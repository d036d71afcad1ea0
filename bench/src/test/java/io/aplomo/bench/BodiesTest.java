package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BodiesTest {
  @Test
  void areTheSameForTheSameSeed() {
    Bodies one = new Bodies(3, "x");
    Bodies other = new Bodies(3, "x");

    assertThat(other.next()).isEqualTo(one.next());
  }

  @Test
  void noTwoAreAlikeAndAllAreJson() throws Exception {
    Bodies bodies = new Bodies(1, "test");
    Set<String> texts = new HashSet<>();
    Set<String> references = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      JsonNode body = new ObjectMapper().readTree(new String(bodies.next(), UTF_8));
      texts.add(body.get("text").asText());
      references.add(body.get("customer").get("ref").asText());
    }

    assertThat(texts).hasSize(10_000).allMatch(text -> text.length() > 590);
    assertThat(references).hasSize(10_000);
  }
}
