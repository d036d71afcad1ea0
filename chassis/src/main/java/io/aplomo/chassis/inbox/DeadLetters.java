package io.aplomo.chassis.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.contracts.Topics;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sets records aside, one by one: the original key, value and headers, with why and from where
 * beside them. Used by one thread.
 */
final class DeadLetters {
  static final String CODE = "aplomo-dead-letter-code";
  static final String PATH = "aplomo-dead-letter-path";
  static final String SOURCE_TOPIC = "aplomo-dead-letter-source-topic";
  static final String SOURCE_PARTITION = "aplomo-dead-letter-source-partition";
  static final String SOURCE_OFFSET = "aplomo-dead-letter-source-offset";

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final long PATIENCE_SECONDS = 10;

  private final String consumer;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final LongAdder count = new LongAdder();
  private @Nullable Producer<byte[], byte[]> producer;

  DeadLetters(String consumer, Supplier<Producer<byte[], byte[]>> producers) {
    this.consumer = consumer;
    this.producers = producers;
  }

  /**
   * Returns when the broker has acknowledged it.
   *
   * @throws TimeoutException if it did not within ten seconds; may have been stored all the same
   */
  void setAside(ConsumerRecord<byte[], byte[]> record, String code, String path)
      throws ExecutionException, InterruptedException, TimeoutException {
    ProducerRecord<byte[], byte[]> copy =
        new ProducerRecord<>(
            Topics.deadLetterOf(record.topic(), consumer),
            record.partition(),
            record.key(),
            record.value(),
            record.headers());
    copy.headers()
        .remove(CODE)
        .remove(PATH)
        .remove(SOURCE_TOPIC)
        .remove(SOURCE_PARTITION)
        .remove(SOURCE_OFFSET)
        .add(CODE, code.getBytes(UTF_8))
        .add(PATH, path.getBytes(UTF_8))
        .add(SOURCE_TOPIC, record.topic().getBytes(UTF_8))
        .add(SOURCE_PARTITION, Integer.toString(record.partition()).getBytes(UTF_8))
        .add(SOURCE_OFFSET, Long.toString(record.offset()).getBytes(UTF_8));
    Producer<byte[], byte[]> to = producer == null ? producers.get() : producer;
    producer = to;
    to.send(copy).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    count.increment();
    LOG.errorf(
        "%s: record set aside: %s at %s, from %s-%d@%d",
        consumer, code, path, record.topic(), record.partition(), record.offset());
  }

  /** Records set aside since the start. */
  long count() {
    return count.sum();
  }

  void close() {
    if (producer != null) {
      producer.close(java.time.Duration.ZERO);
    }
  }
}
