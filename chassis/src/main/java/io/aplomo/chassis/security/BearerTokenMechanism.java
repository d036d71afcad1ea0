package io.aplomo.chassis.security;

import io.aplomo.chassis.problem.AuthProblems;
import io.aplomo.chassis.problem.Problem;
import io.aplomo.chassis.problem.ProblemResponses;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens as OpenID Connect verifies them, each verified once ({@link VerifiedTokens}), and
 * refusals as problems. The extension has a cache for introspection answers only: a JWT it verifies
 * again on every request.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerTokenMechanism implements HttpAuthenticationMechanism {

  private static final String SCHEME = "bearer ";

  private final OidcAuthenticationMechanism oidc;
  private final VerifiedTokens tokens;
  private final ProblemResponses responses;
  private final Counter hits;
  private final Counter misses;

  BearerTokenMechanism(
      OidcAuthenticationMechanism oidc,
      VerifiedTokens tokens,
      ProblemResponses responses,
      MeterRegistry metrics) {
    this.oidc = oidc;
    this.tokens = tokens;
    this.responses = responses;
    this.hits = metrics.counter("aplomo.token.lookups", "result", "hit");
    this.misses = metrics.counter("aplomo.token.lookups", "result", "miss");
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviderManager) {
    String token = bearer(context);
    if (token == null) {
      return Uni.createFrom().nullItem();
    }
    String key = VerifiedTokens.key(token);
    Optional<VerifiedToken> known = tokens.find(key);
    if (known.isPresent()) {
      hits.increment();
      return Uni.createFrom().item(known.get().identity());
    }
    misses.increment();
    return oidc.authenticate(context, identityProviderManager)
        .onItem()
        .ifNotNull()
        .transform(verified -> {
          VerifiedToken fresh = VerifiedToken.of(verified);
          tokens.remember(key, fresh);
          return fresh.identity();
        })
        // the delegate has put itself down for the challenge, and would send it without a problem
        .onFailure()
        .invoke(() -> context.put(HttpAuthenticationMechanism.class.getName(), this));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    responses.send(problem(context), context.response());
    return Uni.createFrom().item(true);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    Problem problem = problem(context);
    return Uni.createFrom()
        .item(
            new ChallengeData(
                problem.status(), "WWW-Authenticate", problem.headers().get("WWW-Authenticate")));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }

  private static Problem problem(RoutingContext context) {
    return bearer(context) == null ? AuthProblems.missingToken() : AuthProblems.invalidToken();
  }

  private static @Nullable String bearer(RoutingContext context) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }
}
