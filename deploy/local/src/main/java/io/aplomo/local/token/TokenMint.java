package io.aplomo.local.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Mints JSON Web Tokens (RFC 7519) signed with RS256 (RFC 7518) as the services expect them: issuer
 * {@value #ISSUER}, audience {@value #AUDIENCE}, roles in {@code groups}, the tenant in {@code
 * tenant}.
 */
public final class TokenMint {
  public static final String ISSUER = "https://aplomo.local";
  public static final String AUDIENCE = "aplomo";

  private static final Pattern TENANT = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeyPair keys;
  private final InstantSource clock;

  private TokenMint(KeyPair keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The mint whose key pair is in {@code folder}; makes one, readable by its owner only, if none.
   */
  public static TokenMint in(Path folder) {
    return new TokenMint(KeyFolder.loadOrCreate(folder), InstantSource.system());
  }

  /** A mint with a key pair of its own that is forgotten with this object. */
  public static TokenMint ephemeral(InstantSource clock) {
    return new TokenMint(KeyFolder.generate(), clock);
  }

  /**
   * What a token says.
   *
   * @param subject who: a person's or a client's id
   * @param tenant {@code [a-z][a-z0-9-]{0,31}}
   * @param roles of agent, supervisor, manager, operator, integrator
   * @param lifetime from now to {@code exp}
   */
  public record Claims(String subject, String tenant, List<String> roles, Duration lifetime) {
    public Claims {
      if (!TENANT.matcher(tenant).matches()) {
        throw new IllegalArgumentException(
            "A tenant is 1 to 32 of a-z, 0-9 and '-', beginning with a letter: " + tenant);
      }
      roles = List.copyOf(roles);
    }
  }

  /** A signed token in compact form. */
  public String mint(Claims claims) {
    Instant now = clock.instant();
    Map<String, Object> payload =
        new TreeMap<>(
            Map.of(
                "iss", ISSUER,
                "aud", AUDIENCE,
                "sub", claims.subject(),
                "groups", claims.roles(),
                "tenant", claims.tenant(),
                "iat", now.getEpochSecond(),
                "exp", now.plus(claims.lifetime()).getEpochSecond(),
                "jti", UUID.randomUUID().toString()));
    String signed = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(payload);
    return signed + "." + BASE64URL.encodeToString(sign(signed));
  }

  /**
   * The public key, X.509 in base64 without lines: the value of {@code quarkus.oidc.public-key}.
   */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  private static String part(Map<String, Object> claims) {
    try {
      return BASE64URL.encodeToString(JSON.writeValueAsBytes(claims));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of strings and numbers is always JSON", e);
    }
  }

  private byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("RS256 is part of every JDK", e);
    }
  }
}
