package io.aplomo.triage.scoring.spi;

/**
 * The scorer that was chosen cannot be had. Its message is one line for whoever starts the service:
 * which setting or file is wrong, and how.
 */
public final class ScorerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ScorerUnavailable(String message) {
    super(message);
  }

  public ScorerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
