package io.aplomo.local.service;

import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.local.token.TokenMint;
import java.util.Map;

/**
 * What a service must be told about its surroundings, as environment variables: its database, the
 * brokers and whose tokens to trust. The names are MicroProfile Config's spelling of {@code
 * aplomo.database.host} and so on.
 */
public record Wiring(ServiceDatabase database, String bootstrapServers, String publicKey) {

  /** Passed by environment and not on the command line, where every user of the machine sees it. */
  public Map<String, String> environment() {
    return Map.of(
        "APLOMO_DATABASE_HOST", database.host(),
        "APLOMO_DATABASE_PORT", Integer.toString(database.port()),
        "APLOMO_DATABASE_NAME", database.name(),
        "APLOMO_DATABASE_USER", database.user(),
        "APLOMO_DATABASE_PASSWORD", database.password(),
        "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
        "QUARKUS_OIDC_PUBLIC_KEY", publicKey,
        "QUARKUS_OIDC_TOKEN_ISSUER", TokenMint.ISSUER);
  }
}
