package io.aplomo.acceptance.fault;

import io.aplomo.acceptance.books.Books;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.load.Load;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.local.service.ServiceName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody holds a transaction open in every database, as a dump or a forgotten session does, so
 * that no dead row can be removed. The p99 from POST to case at most doubles.
 */
public final class OpenTransaction implements Scenario {
  private static final String TENANT = "open-transaction";
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration MEASURED_BEFORE = Duration.ofMinutes(1);

  /** The end of the hold is looked at by itself: what decays, decays slowly. */
  private static final Duration LAST = Duration.ofMinutes(1);

  private static final Duration ANSWERS_LIMIT = Duration.ofMinutes(1);
  private static final Duration DRAIN_LIMIT = Duration.ofMinutes(2);
  private static final int MOST_TIMES = 2;

  @Override
  public Findings play(Setting setting) throws SQLException {
    Findings findings = new Findings();
    Stage stage = setting.stage();
    Load.Plan plan = new Load.Plan(TENANT, setting.seed(), setting.perSecond());
    try (Books books = new Books(stage, TENANT);
        Latencies latencies =
            new Latencies(books.ledger(), stage.platform().kafka().bootstrapServers());
        Load load = new Load(stage, plan, books.ledger()).start()) {
      Patience.pass(WARM_UP);
      long measured = System.nanoTime();
      Patience.pass(MEASURED_BEFORE);
      long held = System.nanoTime();
      holdFor(setting.lasting(), stage);
      long released = System.nanoTime();
      findings.expect(load.stop(ANSWERS_LIMIT), "some POSTs never got a final answer");
      findings.expect(
          books.awaitDrained(DRAIN_LIMIT).isPresent(), "not everything went all the way");
      Latencies.Window before = latencies.between(measured, held);
      tell(setting, "before", before);
      for (long from : List.of(held, Math.max(held, released - LAST.toNanos()))) {
        Latencies.Window during = latencies.between(from, released);
        tell(setting, from == held ? "while it was open" : "its last minute", during);
        findings.expect(
            during.p99().compareTo(before.p99().multipliedBy(MOST_TIMES)) <= 0,
            "p99 from POST to case went from %s to %s".formatted(before.p99(), during.p99()));
      }
      books.check().sentences().forEach(findings::add);
    }
    return findings;
  }

  private static void holdFor(Duration lasting, Stage stage) throws SQLException {
    List<Connection> held = new ArrayList<>();
    try {
      for (ServiceName service : ServiceName.values()) {
        Connection connection = stage.databases().connect(service);
        held.add(connection);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
          // A snapshot keeps old rows; a transaction id of its own keeps the horizon of all others.
          statement.execute("select count(*), pg_current_xact_id() from outbox");
        }
      }
      Patience.pass(lasting);
    } finally {
      for (Connection connection : held) {
        connection.close();
      }
    }
  }

  private static void tell(Setting setting, String when, Latencies.Window window) {
    setting.say(
        "%-18s %,8d complaints, POST to case: median %5d ms, p99 %5d ms, without a case %d"
            .formatted(
                when,
                window.complaints(),
                window.median().toMillis(),
                window.p99().toMillis(),
                window.unopened()));
  }
}
