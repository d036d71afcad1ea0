package io.aplomo.local.cli;

import io.aplomo.local.client.CasesClient;
import io.aplomo.local.client.IntakeClient;
import io.aplomo.local.demo.DemoRun;
import io.aplomo.local.demo.DemoView;
import io.aplomo.local.terminal.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Posts forty complaints and shows what becomes of each.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Who posts is an agent, and cases of the supervisors are for supervisors to see. */
  private static final List<String> ROLES = List.of("agent", "supervisor");

  @Mixin private ClientOptions client = new ClientOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    IntakeClient intake = client.intake(ROLES, PATIENCE);
    CasesClient cases = client.cases(ROLES);
    String run = UUID.randomUUID().toString().substring(0, 8);
    DemoView view = new DemoView(Terminal.detect(spec.commandLine().getOut()));
    return new DemoRun(intake, cases, run).show(view) ? 0 : 1;
  }
}
