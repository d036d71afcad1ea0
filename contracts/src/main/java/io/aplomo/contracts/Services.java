package io.aplomo.contracts;

/**
 * The services as the wire knows them: in the source of an event and in the name of dead letters.
 */
public final class Services {

  public static final String INTAKE = "intake";
  public static final String TRIAGE = "triage";
  public static final String ESCALATION = "escalation";

  private Services() {}

  /**
   * The CloudEvents source of what a service publishes.
   *
   * @param service one of the constants of this class
   * @return a URI reference, for example {@code /intake}
   */
  public static String sourceOf(String service) {
    return "/" + service;
  }
}
