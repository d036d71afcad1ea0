package io.aplomo.escalation.people.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Rhythms of people; durations in ISO-8601 or Quarkus' short form. */
@ConfigMapping(prefix = "aplomo.people")
public interface PeopleConfig {

  /**
   * How long a presence counts that is not said again. Desktops say it every 30 s: two heartbeats
   * may be lost.
   */
  @WithDefault("90s")
  Duration presenceLapse();
}
