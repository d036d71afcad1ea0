package io.aplomo.local.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the platform, created by whoever starts it; brokers create none by themselves. */
public final class Topics {
  /** Fixed for the life of a topic: another number would move keys to other partitions. */
  public static final int PARTITIONS = 12;

  /** Topics with the words of customers are kept no longer than this. */
  public static final Duration RESTRICTED_RETENTION = Duration.ofDays(7);

  public static final String INTAKE = "aplomo.intake.v1";
  public static final String TRIAGE = "aplomo.triage.v1";
  public static final String CASES = "aplomo.cases.v1";

  /** The facts' topics. */
  public static final List<String> FACTS = List.of(INTAKE, TRIAGE, CASES);

  /** Where a consumer puts, singly, what it cannot process: source topic, consuming service. */
  public static final List<DeadLetters> DEAD_LETTERS =
      List.of(
          new DeadLetters(INTAKE, "triage"),
          new DeadLetters(INTAKE, "escalation"),
          new DeadLetters(TRIAGE, "escalation"));

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Topics() {}

  /** The dead letters of one service for one topic. */
  public record DeadLetters(String source, String service) {
    public String topic() {
      return source + "." + service + ".dead-letter";
    }
  }

  /** Creates what is missing; leaves what is there as it is. */
  public static void create(Admin admin) {
    List<NewTopic> topics =
        java.util.stream.Stream.concat(
                FACTS.stream(), DEAD_LETTERS.stream().map(DeadLetters::topic))
            .map(Topics::topic)
            .toList();
    create(admin, topics);
  }

  /** Creates those of {@code topics} that are missing; returns when all are there. */
  public static void create(Admin admin, Collection<NewTopic> topics) {
    admin
        .createTopics(topics)
        .values()
        .forEach((name, created) -> {
          try {
            created.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
          } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
              throw new IllegalStateException("Topic " + name + " was not created", e);
            }
          } catch (TimeoutException e) {
            throw new IllegalStateException("Topic " + name + " was not created in time", e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating " + name, e);
          }
        });
  }

  private static NewTopic topic(String name) {
    NewTopic topic = new NewTopic(name, PARTITIONS, (short) 1);
    return name.startsWith(INTAKE)
        ? topic.configs(
            Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RESTRICTED_RETENTION.toMillis())))
        : topic;
  }
}
