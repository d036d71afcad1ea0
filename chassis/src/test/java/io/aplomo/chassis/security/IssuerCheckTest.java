package io.aplomo.chassis.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class IssuerCheckTest {

  private static final String ISSUER = "quarkus.oidc.token.issuer";
  private static final String SERVER = "quarkus.oidc.auth-server-url";
  private static final String KEY = "quarkus.oidc.public-key";

  @Test
  void anIssuerAndItsKeyAreEnough() {
    assertThatCode(() -> IssuerCheck.require(config(Map.of(ISSUER, "https://id", KEY, "MII"))))
        .doesNotThrowAnyException();
    assertThatCode(
            () -> IssuerCheck.require(config(Map.of(ISSUER, "https://id", SERVER, "https://id"))))
        .doesNotThrowAnyException();
  }

  @Test
  void anythingLessIsOneClearLine() {
    for (Map<String, String> settings :
        java.util.List.of(
            Map.<String, String>of(),
            Map.of(ISSUER, "https://id"),
            Map.of(KEY, "MII"),
            Map.of(ISSUER, " ", KEY, "MII"))) {
      assertThatThrownBy(() -> IssuerCheck.require(config(settings)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageStartingWith("No token issuer: set quarkus.oidc.token.issuer");
    }
  }

  private static Config config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder().withDefaultValues(settings).build();
  }
}
