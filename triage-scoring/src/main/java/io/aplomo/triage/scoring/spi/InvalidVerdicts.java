package io.aplomo.triage.scoring.spi;

/** A scorer answered what cannot be so. The message names the dimension and never quotes text. */
public final class InvalidVerdicts extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidVerdicts(String message) {
    super(message);
  }
}
