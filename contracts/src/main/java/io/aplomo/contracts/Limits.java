package io.aplomo.contracts;

/**
 * The largest values that an event may carry. Lengths of text are counted in Unicode code points,
 * as JSON Schema counts them; the schemas repeat these numbers and a test holds the two together.
 *
 * <p>Intake refuses at its door what would not fit here.
 */
public final class Limits {

  /** The words of a complaint or a message. */
  public static final int TEXT = 20_000;

  public static final int SUBJECT = 300;

  /** The customer's id in the organisation's own systems. */
  public static final int CUSTOMER_REF = 256;

  public static final int CUSTOMER_NAME = 256;
  public static final int CUSTOMER_TIER = 64;
  public static final int EXTERNAL_ID = 256;
  public static final int SECTOR = 64;

  /** BCP 47 advises implementers to expect tags of up to 35 characters (RFC 5646, 4.4.1). */
  public static final int LANGUAGE = 35;

  /** Keys at the top level of a complaint's facts. */
  public static final int FACTS = 64;

  public static final int ATTACHMENTS = 20;
  public static final int ATTACHMENT_NAME = 255;

  /** Type and subtype have 127 characters each (RFC 6838, 4.2), and a slash between them. */
  public static final int MEDIA_TYPE = 255;

  public static final int URI = 2_048;

  /** Reasons given for one score or decision; also policies, articles and offers named with it. */
  public static final int REASONS = 32;

  /** Stretches of text that one reason points at. */
  public static final int SPANS = 32;

  /** Remedies asked for at once; there are fewer kinds than this. */
  public static final int REMEDIES = 16;

  /** The text of an acknowledgement; as much as an e-mail of one page. */
  public static final int ACKNOWLEDGEMENT = 2_000;

  /** Kinds of one restriction, and channels that stay open; there are fewer of each than this. */
  public static final int RESTRICTIONS = 16;

  private Limits() {}
}
