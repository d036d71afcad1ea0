package io.aplomo.intake.complaint.model;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a customer is given to ask after a complaint: ten characters of Crockford's base 32 and his
 * check symbol, which is the number modulo 37 (https://www.crockford.com/base32.html). Fifty random
 * bits cannot be guessed by trying, and the check symbol finds every single wrong character and
 * every swap of two neighbours.
 *
 * @param value eleven characters in upper case, without hyphens
 */
public record TrackingKey(String value) {
  private static final int DIGITS = 10;
  private static final int BITS_PER_DIGIT = 5;
  private static final int BITS = DIGITS * BITS_PER_DIGIT;
  private static final int CHECK_MODULUS = 37;

  /** The first 32 are digits; the last five stand only for check values. */
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

  /** Draws a new key; {@code random} must not be predictable. */
  public static TrackingKey draw(RandomGenerator random) {
    return of(random.nextLong() >>> (Long.SIZE - BITS));
  }

  /** The key of a number from 0 to 2^50 - 1. */
  static TrackingKey of(long number) {
    StringBuilder key = new StringBuilder(DIGITS + 1);
    for (int shift = BITS - BITS_PER_DIGIT; shift >= 0; shift -= BITS_PER_DIGIT) {
      key.append(SYMBOLS.charAt((int) (number >>> shift) & 31));
    }
    return new TrackingKey(key.append(SYMBOLS.charAt((int) (number % CHECK_MODULUS))).toString());
  }

  /**
   * Reads a key as a person writes it: in any case, with hyphens or spaces, I and L for 1, O for 0.
   * Empty if it is none, or one with a slip of the pen.
   */
  public static Optional<TrackingKey> parse(String written) {
    String plain = written.replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
    if (plain.length() != DIGITS + 1) {
      return Optional.empty();
    }
    long number = 0;
    for (int i = 0; i < DIGITS; i++) {
      int digit = digit(plain.charAt(i));
      if (digit < 0 || digit > 31) {
        return Optional.empty();
      }
      number = (number << BITS_PER_DIGIT) | digit;
    }
    return digit(plain.charAt(DIGITS)) == number % CHECK_MODULUS
        ? Optional.of(of(number))
        : Optional.empty();
  }

  private static int digit(char c) {
    return switch (c) {
      case 'I', 'L' -> 1;
      case 'O' -> 0;
      default -> SYMBOLS.indexOf(c);
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
