package io.aplomo.local.cli;

import io.aplomo.local.client.CasesClient;
import io.aplomo.local.client.IntakeClient;
import io.aplomo.local.process.StartFailure;
import io.aplomo.local.token.TokenMint;
import io.aplomo.local.up.Home;
import io.aplomo.local.up.RunRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For commands that talk to the services as a client of one tenant. */
final class ClientOptions {
  private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  @Option(
      names = "--tenant",
      paramLabel = "TENANT",
      defaultValue = "demo",
      description = "On whose behalf (${DEFAULT-VALUE}).")
  private String tenant = "";

  @Option(
      names = "--intake",
      paramLabel = "URL",
      description = "Where intake is (the one that up started).")
  private @Nullable URI intake;

  @Option(
      names = "--escalation",
      paramLabel = "URL",
      description = "Where escalation is (the one that up started).")
  private @Nullable URI escalation;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:APLOMO_TOKEN}",
      description = "A bearer token instead of a locally signed one [APLOMO_TOKEN].")
  private @Nullable String token;

  /** One per command: connections are kept open between requests. */
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  IntakeClient intake(List<String> roles, Duration patience) {
    return new IntakeClient(http, address(intake, "intake"), bearer(roles), patience);
  }

  CasesClient cases(List<String> roles) {
    return new CasesClient(http, address(escalation, "escalation"), bearer(roles));
  }

  private String bearer(List<String> roles) {
    if (token != null && !token.isBlank()) {
      return token;
    }
    return TokenMint.in(Home.detect().keys())
        .mint(new TokenMint.Claims("aplomo-cli", tenant, roles, TOKEN_LIFETIME));
  }

  private static URI address(@Nullable URI given, String service) {
    if (given != null) {
      return given;
    }
    RunRecord running =
        Home.detect()
            .running()
            .orElseThrow(() -> new StartFailure("Aplomo is not running; start it: ./aplomo up"));
    return running
        .uri(service)
        .orElseThrow(() -> new StartFailure("Aplomo is still starting; see ./aplomo status"));
  }
}
