package io.aplomo.chassis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

class ProducerOrderIT {
  private static final int RECORDS = 40;

  /** Four megabytes in all are several batches, and so several requests. */
  private static final int RECORD_BYTES = 100_000;

  private final String topic = "order-" + UUID.randomUUID();

  /**
   * A broker knows nothing of a new producer and takes whatever sequence number comes first: with
   * two requests under way, the first one that was refused and repeated comes in behind the second,
   * or is refused for ever.
   */
  @Test
  void aNewProducerKeepsTheOrderWhereABrokerRefusesItsFirstBatch() throws Exception {
    TestKafka.createTopic(topic, 1);
    try (RefusingLink link = new RefusingLink(TestKafka.bootstrapServers())) {
      Producer<byte[], byte[]> producer =
          new KafkaClients(Map.of("bootstrap.servers", link.bootstrapServers())).lasting("order");
      try {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int n = 0; n < RECORDS; n++) {
          byte[] value = ByteBuffer.allocate(RECORD_BYTES).putInt(n).array();
          sent.add(producer.send(new ProducerRecord<>(topic, null, value)));
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
          var _ = acknowledgement.get(30, TimeUnit.SECONDS);
        }
      } finally {
        // It would wait for ever for what the broker goes on refusing.
        producer.close(Duration.ZERO);
      }

      assertThat(link.hasRefused()).isTrue();
    }
    assertThat(written()).containsExactlyElementsOf(IntStream.range(0, RECORDS).boxed().toList());
  }

  private List<Integer> written() {
    try (KafkaProbe probe = TestKafka.probe()) {
      return probe.all(topic).stream()
          .map(record -> ByteBuffer.wrap(record.value()).getInt())
          .toList();
    }
  }
}
