package io.aplomo.chassis.security;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** A service in production does not start without somebody whose tokens it trusts. */
@Startup
@Singleton
class IssuerCheck {

  IssuerCheck(Config config) {
    if (ConfigUtils.isProfileActive("prod")) {
      require(config);
    }
  }

  static void require(Config config) {
    boolean issuer = has(config, "quarkus.oidc.token.issuer");
    boolean key =
        has(config, "quarkus.oidc.auth-server-url") || has(config, "quarkus.oidc.public-key");
    if (!issuer || !key) {
      throw new ConfigurationException(
          "No token issuer: set quarkus.oidc.token.issuer, and quarkus.oidc.auth-server-url or"
              + " quarkus.oidc.public-key");
    }
  }

  private static boolean has(Config config, String name) {
    Optional<String> value = config.getOptionalValue(name, String.class);
    return value.isPresent() && !value.get().isBlank();
  }
}
