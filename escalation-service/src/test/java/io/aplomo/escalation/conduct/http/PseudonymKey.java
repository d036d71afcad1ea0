package io.aplomo.escalation.conduct.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;

/** The key of tests: no secret. */
public final class PseudonymKey implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    byte[] key = "a key of tests, which is no secret".getBytes(UTF_8);
    return Map.of("aplomo.conduct.pseudonym-key", Base64.getEncoder().encodeToString(key));
  }

  /** The key holds nothing. */
  @Override
  public void stop() {}
}
