package io.aplomo.chassis.lease;

import java.util.UUID;

/** How keys are spread over shards. The number is fixed: a change would move keys (ADR 4). */
public final class Shards {
  /** Many more than the instances of a service, so that shares differ by little. */
  public static final int COUNT = 64;

  private Shards() {}

  /** The shard of a complaint: 0 to 63, from bits that are random in versions 4, 7 and 8. */
  public static short of(UUID key) {
    return (short) (key.getLeastSignificantBits() & (COUNT - 1));
  }

  /**
   * How many shards the member at {@code rank} (from 0) of {@code members} living ones should own.
   */
  static int share(int rank, int members) {
    return COUNT / members + (rank < COUNT % members ? 1 : 0);
  }
}
