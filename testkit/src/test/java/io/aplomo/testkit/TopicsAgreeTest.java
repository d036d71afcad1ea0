package io.aplomo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.contracts.Topic;
import io.aplomo.local.kafka.Topics;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever creates the topics and whoever uses them must mean the same ones. */
class TopicsAgreeTest {

  @Test
  void createdTopicsAreThoseOfTheContract() {
    assertThat(
            Stream.concat(
                Topics.FACTS.stream(), Topics.DEAD_LETTERS.stream().map(Topics.DeadLetters::topic)))
        .containsExactlyElementsOf(
            io.aplomo.contracts.Topics.ALL.stream().map(Topic::name).toList());
    assertThat(Topics.PARTITIONS).isEqualTo(io.aplomo.contracts.Topics.PARTITIONS);
    assertThat(Topics.RESTRICTED_RETENTION).isEqualTo(io.aplomo.contracts.Topics.RETENTION);
  }
}
