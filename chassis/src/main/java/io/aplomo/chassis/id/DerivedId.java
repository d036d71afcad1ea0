package io.aplomo.chassis.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of an effect, derived from the id of its cause: the same fact applied again (after a
 * restore, a replay, a crash between two stores) gives the same ids, so that whoever hears of it
 * twice can tell.
 *
 * <p>UUID version 8 (RFC 9562, 5.8): the first 48 bits are the cause's own, that is its time if the
 * cause is a version 7, the rest is SHA-256 of cause and effect. The time prefix keeps such ids in
 * the inbox partition of their day (ADR 3).
 */
public final class DerivedId {
  private static final long TIME_BITS = 0xFFFF_FFFF_FFFF_0000L;
  private static final long VERSION = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private DerivedId() {}

  /**
   * Derives an id.
   *
   * @param cause what it follows from
   * @param effect which of the cause's effects, unique among them, for example {@code case.opened}
   */
  public static UUID of(UUID cause, String effect) {
    MessageDigest sha = sha256();
    sha.update(
        ByteBuffer.allocate(16)
            .putLong(cause.getMostSignificantBits())
            .putLong(cause.getLeastSignificantBits())
            .flip());
    ByteBuffer hash = ByteBuffer.wrap(sha.digest(effect.getBytes(UTF_8)));
    long high = hash.getLong();
    long low = hash.getLong();
    return new UUID(
        (cause.getMostSignificantBits() & TIME_BITS) | VERSION | (high & 0x0FFFL),
        VARIANT | (low & 0x3FFF_FFFF_FFFF_FFFFL));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
