package io.aplomo.chassis.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the background engines; durations in ISO-8601 or Quarkus' short form. */
@ConfigMapping(prefix = "aplomo")
public interface EngineConfig {
  /** The service's name, as in topics, sources and metrics: intake, triage or escalation. */
  String service();

  /** Who owns leases. Two instances must differ; drawn at random where it is not given. */
  Optional<String> instanceId();

  Outbox outbox();

  Inbox inbox();

  /** The relay. */
  interface Outbox {
    /**
     * The longest wait between two polls, one second or more while there is no other instance; a
     * commit on this instance wakes the relay at once.
     */
    @WithDefault("200ms")
    Duration pollInterval();
  }

  /** The consumers. */
  interface Inbox {
    /** Events in one transaction at most: also the records that may have to be redone singly. */
    @WithDefault("500")
    int batchSize();

    /** Days that an event id is remembered: the topics' retention of 7 days and 7 more. */
    @WithDefault("14")
    int keepDays();
  }
}
