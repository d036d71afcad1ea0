package io.aplomo.escalation.routing.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Rhythms of queues; durations in ISO-8601 or Quarkus' short form. */
@ConfigMapping(prefix = "aplomo.routing")
public interface RoutingConfig {

  /** How late a case is at most in coming to be at risk in its queue. */
  @WithDefault("1s")
  Duration raiseInterval();

  /** Cases that one transaction moves up at most. */
  @WithDefault("500")
  int raiseBatchSize();

  /**
   * How often it is looked whether every open case has an owner or a place. It reads all open
   * cases.
   */
  @WithDefault("5m")
  Duration watchInterval();

  /** Cases that one transaction puts where they should be at most. */
  @WithDefault("500")
  int watchBatchSize();
}
