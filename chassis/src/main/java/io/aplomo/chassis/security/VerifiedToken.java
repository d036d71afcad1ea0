package io.aplomo.chassis.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a token once its signature, issuer, audience and times were checked.
 *
 * @param identity subject, roles and the caller; neither the token nor anything of the request that
 *     brought it
 * @param expiresAtMillis claim {@code exp} in milliseconds since 1970
 */
record VerifiedToken(SecurityIdentity identity, long expiresAtMillis) {

  /** Attribute of the identity with its {@link Caller}; missing if the token names no tenant. */
  static final String CALLER = "aplomo.caller";

  private static final int MAX_NAME = 255;

  static VerifiedToken of(SecurityIdentity verified) {
    if (!(verified.getPrincipal() instanceof JsonWebToken token)) {
      throw new AuthenticationFailedException("not a JWT");
    }
    String subject = name(token.getSubject());
    if (subject == null) {
      throw new AuthenticationFailedException("no subject");
    }
    var identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(subject))
            .addRoles(verified.getRoles());
    String tenant = string(token, "tenant");
    if (tenant != null && Tenants.isName(tenant)) {
      identity.addAttribute(
          CALLER, new Caller(subject, client(token, subject), tenant, verified.getRoles()));
    }
    return new VerifiedToken(identity.build(), token.getExpirationTime() * 1000);
  }

  private static String client(JsonWebToken token, String subject) {
    String party = name(string(token, "azp"));
    if (party == null) {
      party = name(string(token, "client_id"));
    }
    return party == null ? subject : party;
  }

  private static @Nullable String name(@Nullable String value) {
    return value == null || value.isEmpty() || value.length() > MAX_NAME ? null : value;
  }

  private static @Nullable String string(JsonWebToken token, String claim) {
    return token.getClaim(claim) instanceof String value ? value : null;
  }
}
