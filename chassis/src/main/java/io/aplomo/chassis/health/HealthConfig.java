package io.aplomo.chassis.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the probes. */
@ConfigMapping(prefix = "aplomo.health")
public interface HealthConfig {

  /** A loop that was silent for longer than this is dead, if what it depends on answers. */
  @WithDefault("60s")
  Duration loopSilence();

  /**
   * A probe answers within this time, whatever it asks: an orchestrator takes silence for death.
   */
  @WithDefault("800ms")
  Duration probePatience();

  /** How often the broker is looked at. */
  @WithDefault("10s")
  Duration brokerInterval();
}
