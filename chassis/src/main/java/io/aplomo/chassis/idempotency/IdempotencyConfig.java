package io.aplomo.chassis.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept. */
@ConfigMapping(prefix = "aplomo.idempotency")
public interface IdempotencyConfig {

  /** A repetition after this long is a new request. */
  @WithDefault("24h")
  Duration keep();

  /** The longest wait between two sweeps for answers that are older. */
  @WithDefault("10m")
  Duration sweepInterval();

  /** Answers that one transaction removes at most. */
  @WithDefault("1000")
  int sweepBatchSize();
}
