package io.aplomo.contracts;

import java.util.regex.Pattern;

/** What the strings with a form look like; the schemas repeat these patterns. */
public final class Formats {

  /** A code that the organisation, a rule or a scorer has: a policy, an article, a version. */
  public static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** A code that the software itself gives and consoles translate, such as {@code GAS_LEAK}. */
  public static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  /** ISO 3166-1 alpha-2, or ISO 3166-2 for a subdivision such as {@code ES-CT}. */
  public static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  /** A BCP 47 tag; {@link Limits#LANGUAGE} bounds its length. */
  public static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  /** Ten Crockford base-32 characters and one check character, which has five symbols more. */
  public static final Pattern TRACKING_KEY =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{10}[0-9A-HJKMNP-TV-Z*~$=U]");

  /** The subject of a token: printable ASCII (OpenID Connect Core, section 2: at most 255). */
  public static final Pattern TOKEN_SUBJECT = Pattern.compile("[\\x21-\\x7E]{1,255}");

  /** A unit of measure: {@code days}, {@code percent}, or an ISO 4217 currency code. */
  public static final Pattern UNIT = Pattern.compile("[A-Za-z]{1,16}");

  public static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** A time of day, to the minute. */
  public static final Pattern TIME_OF_DAY = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  /** The IANA name of a time zone. */
  public static final Pattern ZONE = Pattern.compile("[A-Za-z][A-Za-z0-9+/_-]{0,63}");

  private Formats() {}
}
