package io.aplomo.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes a Quarkus application under test trust the tokens of {@link TestTokens}. */
public final class TokensResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return TestTokens.configuration();
  }

  /** The key pair is kept: the next application of this JVM trusts the same tokens. */
  @Override
  public void stop() {}
}
