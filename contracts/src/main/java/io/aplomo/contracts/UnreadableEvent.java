package io.aplomo.contracts;

import java.util.Locale;

/**
 * A record that is no event of the contract, and never will be however often it is read again.
 *
 * <p>It carries a code and a place, and on purpose neither a value nor the parser's exception: both
 * may quote the words of a person.
 */
public final class UnreadableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong; {@link #id()} is stable and goes into dead letters and metrics. */
  public enum Code {
    MISSING_HEADER,
    INVALID_HEADER,
    MALFORMED_JSON,
    MISSING_FIELD,
    INVALID_FIELD;

    /** For example {@code missing-header}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Code code;
  private final String path;

  UnreadableEvent(Code code, String path) {
    super(code.id() + " at " + path);
    this.code = code;
    this.path = path;
  }

  public Code code() {
    return code;
  }

  /** The name of a header, or a JSON path such as {@code $.customer.ref}. */
  public String path() {
    return path;
  }
}
