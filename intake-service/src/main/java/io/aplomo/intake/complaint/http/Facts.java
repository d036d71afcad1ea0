package io.aplomo.intake.complaint.http;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * A JSON object with the caller's own keys, within bounds, as the caller wrote it: numbers keep
 * every digit.
 *
 * @param json without white space around values
 */
@JsonDeserialize(using = FactsDeserializer.class)
public record Facts(String json) {
  /** In UTF-16 units of the JSON: facts are figures about a matter, not a second text. */
  public static final int MAX_LENGTH = 16_384;

  /** Levels of objects and arrays, the facts themselves included. */
  public static final int MAX_DEPTH = 5;

  /** Of one object. */
  public static final int MAX_KEYS = 64;

  /** Powers of ten of a number; far within what the database's numbers can hold. */
  public static final int MAX_EXPONENT = 300;
}
