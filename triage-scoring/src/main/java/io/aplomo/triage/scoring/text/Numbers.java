package io.aplomo.triage.scoring.text;

/** Reads numbers as people write them in Spanish and in English. */
final class Numbers {
  private Numbers() {}

  /**
   * The value of digits with points, commas or colons in between.
   *
   * <p>{@code 2.300}, {@code 2,300} are two thousand three hundred; {@code 78,35} and {@code 78.35}
   * have two decimals: a single separator before exactly three digits groups thousands, and of two
   * kinds the last one is the decimal one.
   *
   * @return {@code NaN} for times of day and what is no number
   */
  static double parse(String digits) {
    if (digits.indexOf(':') >= 0) {
      return Double.NaN;
    }
    int decimal = decimalSeparator(digits);
    StringBuilder plain = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c >= '0' && c <= '9') {
        plain.append(c);
      } else if (i == decimal) {
        plain.append('.');
      }
    }
    // Digits of other scripts leave nothing that could be read.
    return plain.isEmpty() || plain.toString().equals(".")
        ? Double.NaN
        : Double.parseDouble(plain.toString());
  }

  private static int decimalSeparator(String digits) {
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (last < 0) {
      return -1;
    }
    char separator = digits.charAt(last);
    boolean repeated = digits.indexOf(separator) != last;
    boolean both = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
    boolean groupsThousands = digits.length() - last - 1 == 3;
    return repeated || (groupsThousands && !both) ? -1 : last;
  }
}
