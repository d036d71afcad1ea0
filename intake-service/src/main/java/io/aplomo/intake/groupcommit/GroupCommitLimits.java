package io.aplomo.intake.groupcommit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds of a group commit; durations in ISO-8601 or Quarkus' short form. */
@ConfigMapping(prefix = "aplomo.intake.group-commit")
public interface GroupCommitLimits {
  /** Items in one transaction at most; beyond some hundred a larger batch gains nothing. */
  @WithDefault("256")
  int batchSize();

  /**
   * Transactions at the same time. The second one keeps new items moving while the first waits for
   * a lock or is being redone singly; more only make the batches smaller.
   */
  @WithDefault("2")
  int batchesInFlight();

  /**
   * Items that may wait for a batch. Beyond it callers are turned away at once: 4,096 are half a
   * second of work at the rate that two cores sustain.
   */
  @WithDefault("4096")
  int queueLimit();

  /**
   * How long a caller waits for its outcome, in the queue and in flight together. Long enough for a
   * restart or a failover of the database to go unnoticed, short enough for a person on the phone.
   */
  @WithDefault("3s")
  Duration patience();

  /**
   * After this long an attempt without any answer no longer counts as in flight. Longer than the 15
   * s after which the server ends a transaction, so that only a connection that was cut silently
   * gets here.
   */
  @WithDefault("20s")
  Duration abandonAfter();
}
