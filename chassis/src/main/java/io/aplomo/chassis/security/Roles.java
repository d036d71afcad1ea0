package io.aplomo.chassis.security;

/**
 * The roles in the claim {@code groups} of a token; {@code docs/api/routes.md} says what each may
 * do.
 */
public final class Roles {

  /** Posts complaints and works cases. */
  public static final String AGENT = "agent";

  /** Leads agents; decides what needs authority. */
  public static final String SUPERVISOR = "supervisor";

  /** Changes policies and people. */
  public static final String MANAGER = "manager";

  /** Runs the platform: replays and sees metrics, never text. */
  public static final String OPERATOR = "operator";

  /** Another system of the tenant: reads events. */
  public static final String INTEGRATOR = "integrator";

  private Roles() {}
}
