package io.aplomo.chassis.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then 74 random bits. Ids of one
 * millisecond are in no particular order.
 */
public final class UuidV7 {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private UuidV7() {}

  /**
   * Draws an id.
   *
   * @param at the time that its first 48 bits carry; not before 1970
   */
  public static UUID at(Instant at) {
    byte[] random = new byte[10];
    RANDOM.nextBytes(random);
    long randomA = ((random[0] & 0x0FL) << 8) | (random[1] & 0xFFL);
    long randomB = 0;
    for (int i = 2; i < random.length; i++) {
      randomB = (randomB << 8) | (random[i] & 0xFFL);
    }
    return new UUID(
        (at.toEpochMilli() << 16) | VERSION | randomA,
        VARIANT | (randomB & 0x3FFF_FFFF_FFFF_FFFFL));
  }
}
