package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The ids of the cases of {@link TimersGround}, by number: MD5 of the number, as there in SQL. */
final class CaseNumbers {
  private CaseNumbers() {}

  static UUID id(int number) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(Integer.toString(number).getBytes(UTF_8));
      BigInteger bits = new BigInteger(1, digest);
      return new UUID(bits.shiftRight(Long.SIZE).longValue(), bits.longValue());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
