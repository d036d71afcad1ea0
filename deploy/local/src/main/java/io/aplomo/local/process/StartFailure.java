package io.aplomo.local.process;

/**
 * Something could not be started. The message is one sentence for the person at the terminal: what
 * failed, why as far as it is known, and where to look or what to change.
 */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
