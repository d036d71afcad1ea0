package io.aplomo.chassis.security;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Gives REST methods their {@link Caller}, and lets no request past whose token names no tenant.
 */
@ApplicationScoped
public class Callers {

  private final CurrentIdentityAssociation association;

  Callers(CurrentIdentityAssociation association) {
    this.association = association;
  }

  /**
   * The caller of the current request. Call it in the REST method itself, before anything
   * asynchronous.
   *
   * @throws ProblemException 403 {@code auth.no-tenant}
   */
  public Caller current() {
    Caller caller = association.getIdentity().getAttribute(VerifiedToken.CALLER);
    if (caller == null) {
      throw EdgeProblem.NO_TENANT.exception();
    }
    return caller;
  }

  /**
   * After the role was checked, so that a caller without any right learns nothing about tenants.
   */
  @ServerRequestFilter
  void requireTenant() {
    current();
  }
}
