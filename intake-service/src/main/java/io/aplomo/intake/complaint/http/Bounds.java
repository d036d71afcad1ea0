package io.aplomo.intake.complaint.http;

/**
 * What a request may hold. Lengths are in UTF-16 units, which are never fewer than the code points
 * that the contract counts: what passes here fits there, and a test holds the two together.
 */
final class Bounds {
  static final int TEXT = 20_000;
  static final int SUBJECT = 300;
  static final int CUSTOMER_REF = 256;
  static final int CUSTOMER_NAME = 256;
  static final int CUSTOMER_TIER = 64;
  static final int EXTERNAL_ID = 256;

  /** RFC 5646, 4.4.1, advises room for tags of 35 characters. */
  static final int LANGUAGE = 35;

  static final int ATTACHMENTS = 20;
  static final int ATTACHMENT_NAME = 255;

  /** One tebibyte: larger than any recording, small enough to be a mistake if it is more. */
  static final long ATTACHMENT_BYTES = 1L << 40;

  static final int URI = 2_048;

  static final String LANGUAGE_TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
  static final String JURISDICTION = "[A-Z]{2}(-[A-Z0-9]{1,3})?";

  /** RFC 6838, 4.2: type and subtype have 127 characters at most; no parameters. */
  static final String MEDIA_TYPE =
      "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";

  static final String SHA256 = "[0-9a-f]{64}";

  /** Stores that an organisation reads itself; nothing that a browser would execute. */
  static final String STORE_URI = "(https|s3|gs|az)://[\\x21-\\x7E]+";

  private Bounds() {}
}
