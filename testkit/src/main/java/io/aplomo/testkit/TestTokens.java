package io.aplomo.testkit;

import io.aplomo.local.token.TokenMint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tokens that an application started with {@link TokensResource} trusts. */
public final class TestTokens {
  private static final Duration LIFETIME = Duration.ofHours(1);

  private TestTokens() {}

  /** A token of one role for one tenant, of the subject {@code test-<role>}. */
  public static String token(String role, String tenant) {
    return token("test-" + role, tenant, List.of(role));
  }

  public static String token(String subject, String tenant, List<String> roles) {
    return mint().mint(new TokenMint.Claims(subject, tenant, roles, LIFETIME));
  }

  /** The mint itself, for tokens that have run out or say odd things. */
  public static TokenMint mint() {
    return TokenMint.in(
        Path.of(
            OncePerJvm.text("aplomo.testkit.keys", () -> SharedFolder.create("keys").toString())));
  }

  /** The configuration under which a service trusts these tokens. */
  public static Map<String, String> configuration() {
    return Map.of(
        "quarkus.oidc.public-key",
        mint().publicKey(),
        "quarkus.oidc.token.issuer",
        TokenMint.ISSUER);
  }
}
