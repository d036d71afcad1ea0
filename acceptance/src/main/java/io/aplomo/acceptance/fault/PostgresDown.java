package io.aplomo.acceptance.fault;

import io.aplomo.acceptance.api.Answer;
import io.aplomo.acceptance.api.Api;
import io.aplomo.acceptance.books.Books;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.load.Load;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.ProbeWatch;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.local.postgres.PostgresServer;
import io.aplomo.local.service.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL is away under load. Callers are told 503 and when to come back, no probe would have a
 * process restarted, nothing is dead-lettered, and all is caught up with afterwards.
 */
public final class PostgresDown implements Scenario {
  private static final String TENANT = "postgres-down";

  /** Whose calls are refused: none of them is in the books. */
  private static final String CALLER = "postgres-down-caller";

  private static final Duration BEFORE = Duration.ofSeconds(3);
  private static final Duration BETWEEN_CALLS = Duration.ofSeconds(1);
  private static final Duration ANSWERS_LIMIT = Duration.ofMinutes(1);
  private static final Duration DRAIN_LIMIT = Duration.ofMinutes(2);

  @Override
  public Findings play(Setting setting) throws SQLException {
    Findings findings = new Findings();
    Stage stage = setting.stage();
    PostgresServer server = stage.platform().postgres();
    Load.Plan plan = new Load.Plan(TENANT, setting.seed(), setting.perSecond());
    try (Books books = new Books(stage, TENANT);
        Load load = new Load(stage, plan, books.ledger()).start();
        ProbeWatch probes = new ProbeWatch(stage, List.of())) {
      Patience.pass(BEFORE);
      server.kill();
      int calls = callUntil(System.nanoTime() + setting.lasting().toNanos(), stage, findings);
      server.start();
      Patience.pass(BEFORE);
      findings.expect(load.stop(ANSWERS_LIMIT), "some POSTs never got a final answer");
      Optional<Duration> drained = books.awaitDrained(DRAIN_LIMIT);
      setting.say(
          "%d calls and %,d repeats refused with 503, %d probes asked, all through after %s"
              .formatted(
                  calls,
                  load.repeats().unavailables(),
                  probes.asked(),
                  drained.map(Object::toString).orElse("never")));
      long mute = load.repeats().unavailablesWithoutRetryAfter();
      findings.expect(mute == 0, "%d answers 503 without Retry-After".formatted(mute));
      probes.failures().forEach(findings::add);
      stage.ended().forEach(name -> findings.add(name + " ended"));
      findings.expect(drained.isPresent(), "not everything went all the way");
      books.check().sentences().forEach(findings::add);
    }
    return findings;
  }

  /** Calls reading and writing routes of all services, each of which must say 503 and when. */
  private static int callUntil(long end, Stage stage, Findings findings) {
    String agent = stage.token(CALLER, "agent", "supervisor");
    int calls = 0;
    while (System.nanoTime() - end < 0) {
      for (URI intake : stage.uris(ServiceName.INTAKE)) {
        expectRefusal(findings, intake, () -> complain(stage.api(), intake, agent));
        calls++;
      }
      for (URI escalation : stage.uris(ServiceName.ESCALATION)) {
        URI cases = escalation.resolve("/v1/cases?limit=1");
        expectRefusal(findings, cases, () -> stage.api().get(cases, agent));
        calls++;
      }
      Patience.pass(BETWEEN_CALLS);
    }
    return calls;
  }

  @FunctionalInterface
  private interface Call {
    Answer send() throws IOException;
  }

  private static Answer complain(Api api, URI intake, String token) throws IOException {
    return api.post(
        intake.resolve("/v1/complaints"),
        token,
        Map.of(),
        "{\"customer\":{\"ref\":\"refused\"},\"channel\":\"WEB\",\"text\":\"No hay luz.\"}");
  }

  private static void expectRefusal(Findings findings, URI uri, Call call) {
    try {
      Answer answer = call.send();
      boolean problem =
          answer
              .header("Content-Type")
              .filter(t -> t.startsWith("application/problem+json"))
              .isPresent();
      findings.expect(
          answer.status() == 503 && answer.header("Retry-After").isPresent() && problem,
          "without a database %s answered %d %s, Retry-After %s"
              .formatted(uri, answer.status(), answer.code(), answer.header("Retry-After")));
    } catch (IOException e) {
      findings.add("without a database %s did not answer: %s".formatted(uri, e));
    }
  }
}
