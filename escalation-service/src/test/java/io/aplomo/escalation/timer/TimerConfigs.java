package io.aplomo.escalation.timer;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings for tests: the defaults, and what a test changes. */
public final class TimerConfigs {
  private TimerConfigs() {}

  static TimerConfig defaults() {
    return with(Map.of());
  }

  /** By the names of the properties, without their prefix. */
  public static TimerConfig with(Map<String, String> changes) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(TimerConfig.class);
    changes.forEach((name, value) -> builder.withDefaultValue("aplomo.timers." + name, value));
    return builder.build().getConfigMapping(TimerConfig.class);
  }
}
