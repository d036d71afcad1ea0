package io.aplomo.acceptance.crash;

import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.platform.Part;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.ShownTime;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.acceptance.platform.WrongClock;
import io.aplomo.local.postgres.PostgresServer;
import io.aplomo.local.service.ServiceName;
import io.aplomo.local.service.ServiceProcess;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A round's fault on a platform, and the end of what outlasts it. */
final class Disruption implements AutoCloseable {
  /** The clock of an instance is read to about a second, on a machine that is busy. */
  private static final Duration READING = Duration.ofSeconds(15);

  /** The first answer of a process takes long on a machine full of load. */
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(30);

  private final Stage stage;
  private final String tenant;
  private final CrashPlan.Round round;

  /** Prepares the fault; {@code tenant} is whose calls a service with a wrong clock must answer. */
  Disruption(Stage stage, String tenant, CrashPlan.Round round) {
    this.stage = stage;
    this.tenant = tenant;
    this.round = round;
  }

  /** Does it; returns when the victim is back. Adds what did not become of it. */
  void happen(Findings findings) throws SQLException, IOException {
    Part victim = round.victim().on(stage);
    switch (round.fault()) {
      case KILL -> {
        victim.kill().run();
        Patience.pass(round.lasting());
        victim.restart().run();
      }
      case FREEZE -> {
        victim.freeze().run();
        Patience.pass(round.lasting());
        victim.thaw().run();
      }
      case RESTART -> {
        PostgresServer server = stage.platform().postgres();
        server.stopImmediately();
        server.start();
      }
      case CUT -> cut(findings);
      case WRONG_CLOCK -> setWrong(round.victim().instance(stage), findings);
    }
  }

  private void cut(Findings findings) throws SQLException {
    long first = stage.databases().cutConnections();
    Patience.pass(round.lasting());
    long second = stage.databases().cutConnections();
    findings.expect(
        first > 0 && second > 0,
        "%d connections were there to be cut, and %d after that".formatted(first, second));
  }

  private void setWrong(ServiceProcess instance, Findings findings)
      throws SQLException, IOException {
    instance.addEnvironment(WrongClock.installed().environment(round.ahead()));
    instance.kill();
    instance.start();
    Duration ahead = ShownTime.ahead(stage, instance);
    findings.expect(
        ahead.minus(round.ahead()).abs().compareTo(READING) <= 0,
        "the clock of %s should be ahead by %s, and is by %s"
            .formatted(instance.instanceId(), round.ahead(), ahead));
    if (instance.service() == ServiceName.ESCALATION) {
      // The load asks intake all the time, and takes note of every refusal.
      URI cases = instance.uri().resolve("/v1/cases?limit=1");
      String token = stage.token(tenant, "supervisor");
      boolean taken =
          Patience.until(
                  FIRST_ANSWER,
                  () -> stage.api().get(cases, token).status() == HttpURLConnection.HTTP_OK)
              .isPresent();
      findings.expect(taken, "with a wrong clock a good token was not taken");
    }
  }

  /** Sets a wrong clock right again, which takes an orderly restart of its process. */
  @Override
  public void close() {
    if (round.fault() == Fault.WRONG_CLOCK) {
      ServiceProcess instance = round.victim().instance(stage);
      instance.addEnvironment(Map.of());
      instance.stop();
      instance.start();
    }
  }
}
