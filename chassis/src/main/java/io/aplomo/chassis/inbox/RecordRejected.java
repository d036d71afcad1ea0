package io.aplomo.chassis.inbox;

/**
 * This record can never take effect: it is set aside with a code and the place, never with an
 * exception's message, which could quote the text of people.
 */
public final class RecordRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String path;

  /**
   * Rejects the record at hand.
   *
   * @param code stable and lower-case, for example {@code event.undecodable}
   * @param path a JSON path into the payload, or {@code header:NAME}
   */
  public RecordRejected(String code, String path) {
    super(code + " at " + path, null, false, false);
    this.code = code;
    this.path = path;
  }

  public String code() {
    return code;
  }

  public String path() {
    return path;
  }
}
