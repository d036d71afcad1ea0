package io.aplomo.escalation.timer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds and rhythms of the timers; durations in ISO-8601 or Quarkus' short form. */
@ConfigMapping(prefix = "aplomo.timers")
public interface TimerConfig {

  /**
   * Threads that claim, each for its part of the owned shards. One waits for the disk while the
   * other one decides; more than two gain nothing on a small machine.
   */
  @WithDefault("2")
  int workers();

  /**
   * Timers in one transaction at most, apart from further due clocks of the same cases; also those
   * that may have to be redone singly.
   */
  @WithDefault("200")
  int batchSize();

  /** The shortest time between two claims, unless the last one left something behind. */
  @WithDefault("20ms")
  Duration pace();

  /**
   * The longest wait between two claims over all owned shards: how late a timer may be at worst
   * that another instance set for within the window.
   */
  @WithDefault("200ms")
  Duration pollInterval();

  /** How far ahead due instants are kept in memory. */
  @WithDefault("60s")
  Duration window();

  /** How often the window is read anew. */
  @WithDefault("30s")
  Duration windowRefresh();

  /** Rows of one shard that are read into the window at most; then it is read anew earlier. */
  @WithDefault("4096")
  int windowRowsPerShard();

  /** Timers set here whose worker has not yet taken notice; beyond, the window is read anew. */
  @WithDefault("4096")
  int noticesAtMost();

  /** How long after the start a backlog is worked off with less than all force. */
  @WithDefault("30s")
  Duration rampUp();

  /** The wait after the first failure of a timer's consequence; it doubles. */
  @WithDefault("1s")
  Duration retryFirst();

  /** The longest wait between two tries of one timer. */
  @WithDefault("60s")
  Duration retryCap();

  /** A timer whose consequence failed so often for a reason of its own is parked. */
  @WithDefault("10")
  int attempts();

  /** How often what waits is counted for the metrics. */
  @WithDefault("15s")
  Duration countInterval();

  /** Rows of one shard that are counted as due at most. */
  @WithDefault("2000")
  int countedPerShard();

  /** How often the table is read from its beginning, for whatever the low marks may have passed. */
  @WithDefault("60s")
  Duration sweepInterval();

  /** A timer that is due for longer and whose case is not there is parked. */
  @WithDefault("60s")
  Duration orphanAge();
}
