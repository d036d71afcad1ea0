package io.aplomo.chassis.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signs tokens, good and bad ones, with a key pair made for the run; tells the application the
 * public half.
 */
public final class SignedTokens implements QuarkusTestResourceLifecycleManager {

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  /** One pair for the process: this class is loaded twice, by JUnit and by the application. */
  private static final String PRIVATE_KEY = "aplomo.test.private-key";

  private static final String PUBLIC_KEY = "aplomo.test.public-key";

  static {
    if (System.getProperty(PRIVATE_KEY) == null) {
      KeyPair pair = generate();
      System.setProperty(PRIVATE_KEY, base64(pair.getPrivate()));
      System.setProperty(PUBLIC_KEY, base64(pair.getPublic()));
    }
  }

  @Override
  public Map<String, String> start() {
    return Map.of("quarkus.oidc.public-key", System.getProperty(PUBLIC_KEY));
  }

  @Override
  public void stop() {}

  static String of(String role) {
    return sign(claims("demo", role));
  }

  /** Claims of a good token, for tests to spoil. */
  static Map<String, Object> claims(String tenant, String... roles) {
    Map<String, Object> claims = new TreeMap<>();
    claims.put("iss", "https://aplomo.local");
    claims.put("aud", "aplomo");
    claims.put("sub", "ana");
    claims.put("groups", List.of(roles));
    claims.put("tenant", tenant);
    claims.put("iat", Instant.now().getEpochSecond());
    claims.put("exp", Instant.now().plus(Duration.ofMinutes(10)).getEpochSecond());
    return claims;
  }

  static String sign(Map<String, Object> claims) {
    try {
      return sign(claims, privateKey());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signByStranger(Map<String, Object> claims) {
    return sign(claims, generate().getPrivate());
  }

  private static String sign(Map<String, Object> claims, PrivateKey key) {
    try {
      ObjectMapper json = new ObjectMapper();
      String signed =
          BASE64URL.encodeToString(json.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT")))
              + "."
              + BASE64URL.encodeToString(json.writeValueAsBytes(claims));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64URL.encodeToString(signature.sign());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey privateKey() throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
  }

  private static String base64(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
