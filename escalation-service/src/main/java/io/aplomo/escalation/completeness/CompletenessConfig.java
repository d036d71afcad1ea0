package io.aplomo.escalation.completeness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When something counts as missing; durations in ISO-8601 or Quarkus' short form. */
@ConfigMapping(prefix = "aplomo.completeness")
public interface CompletenessConfig {

  /** The longest wait between two counts. */
  @WithDefault("15s")
  Duration countInterval();

  /** How long a fact may be behind the other facts of its complaint. */
  @WithDefault("60s")
  Duration patience();
}
