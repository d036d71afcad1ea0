package io.aplomo.local.cli;

import io.aplomo.local.token.TokenMint;
import io.aplomo.local.up.Home;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "token",
    description = "Prints a bearer token for the local platform, and nothing else.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {
  private static final List<String> ROLES =
      List.of("agent", "supervisor", "manager", "operator", "integrator");

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "ROLE",
      description = "agent, supervisor, manager, operator or integrator; several with commas.")
  private List<String> roles = List.of();

  @Option(
      names = "--tenant",
      paramLabel = "TENANT",
      defaultValue = "demo",
      description = "The tenant that the bearer belongs to (${DEFAULT-VALUE}).")
  private String tenant = "";

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description = "Who the bearer is (the role, by default).")
  private @Nullable String subject;

  @Option(
      names = "--hours",
      paramLabel = "H",
      defaultValue = "12",
      description = "For how long it is good (${DEFAULT-VALUE}).")
  private int hours;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    roles.stream()
        .filter(role -> !ROLES.contains(role))
        .findFirst()
        .ifPresent(role -> {
          throw new ParameterException(
              spec.commandLine(),
              "There is no role %s; roles are %s".formatted(role, String.join(", ", ROLES)));
        });
    TokenMint.Claims claims;
    try {
      String bearer = subject == null ? roles.getFirst() : subject;
      claims = new TokenMint.Claims(bearer, tenant, roles, Duration.ofHours(hours));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(TokenMint.in(Home.detect().keys()).mint(claims));
    out.flush();
  }
}
