package io.aplomo.local.kafka;

import io.aplomo.contracts.Services;
import io.aplomo.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics of {@link io.aplomo.contracts.Topics} for whoever starts the platform; brokers
 * create none by themselves.
 */
public final class Topics {
  public static final String INTAKE = io.aplomo.contracts.Topics.INTAKE;
  public static final String TRIAGE = io.aplomo.contracts.Topics.TRIAGE;
  public static final String CASES = io.aplomo.contracts.Topics.CASES;

  /** Who sets aside what it cannot apply, and of which topic. */
  public static final List<DeadLetters> DEAD_LETTERS =
      List.of(
          new DeadLetters(INTAKE, Services.TRIAGE),
          new DeadLetters(INTAKE, Services.ESCALATION),
          new DeadLetters(TRIAGE, Services.ESCALATION));

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Topics() {}

  /** The dead letters of one service for one topic. */
  public record DeadLetters(String source, String service) {
    public String topic() {
      return io.aplomo.contracts.Topics.deadLetterOf(source, service);
    }
  }

  /** Creates what is missing; leaves what is there as it is. */
  public static void create(Admin admin) {
    create(admin, io.aplomo.contracts.Topics.ALL.stream().map(Topics::unreplicated).toList());
  }

  /** Creates those of {@code topics} that are missing; returns when all are there. */
  public static void create(Admin admin, Collection<NewTopic> topics) {
    admin.createTopics(topics).values().forEach((name, created) -> await(name, created));
  }

  private static void await(String name, Future<Void> created) {
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
  }

  private static NewTopic unreplicated(Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(), (short) 1)
        .configs(
            Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(topic.retention().toMillis())));
  }
}
