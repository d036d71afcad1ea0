package io.aplomo.acceptance.fault;

import io.aplomo.acceptance.books.Books;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.load.Load;
import io.aplomo.acceptance.platform.DatabaseCopy;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.local.service.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Escalation's database is set back to a copy while everything runs, as after a lossy failover.
 * What was read since is read again from the topics, and every case is there again, once, under the
 * id that it had before.
 */
public final class SetBack implements Scenario {
  private static final String TENANT = "set-back";
  private static final Duration BEFORE = Duration.ofSeconds(5);
  private static final Duration ANSWERS_LIMIT = Duration.ofSeconds(30);
  private static final String COUNT = "select count(*) from case_file";
  private static final String IDS =
      """
      select coalesce(md5(string_agg(id::text || complaint_id::text, '' order by id)), '')
      from case_file where tenant = ?
      """;

  @Override
  public Findings play(Setting setting) throws SQLException {
    Findings findings = new Findings();
    Stage stage = setting.stage();
    Load.Plan plan = new Load.Plan(TENANT, setting.seed(), setting.perSecond());
    Duration drainLimit = setting.lasting().plus(Duration.ofMinutes(2));
    try (Books books = new Books(stage, TENANT);
        Load load = new Load(stage, plan, books.ledger()).start()) {
      Patience.pass(BEFORE);
      try (DatabaseCopy copy = DatabaseCopy.take(stage.databases(), ServiceName.ESCALATION)) {
        Patience.pass(setting.lasting());
        findings.expect(load.stop(ANSWERS_LIMIT), "some POSTs never got a final answer");
        findings.expect(
            books.awaitDrained(drainLimit).isPresent(), "not everything went all the way");
        String before = ids(stage);
        long cases = stage.databases().count(ServiceName.ESCALATION, COUNT);
        copy.restore();
        long kept = copy.count("case_file");
        Optional<Duration> again = books.awaitDrained(drainLimit);
        setting.say(
            "set back from %,d cases to %,d; all there again after %s"
                .formatted(cases, kept, again.map(Object::toString).orElse("never")));
        findings.expect(kept < cases, "the copy set nothing back");
        findings.expect(again.isPresent(), "not every case came back");
        findings.expect(ids(stage).equals(before), "cases came back under other ids");
      }
      books.checkAfterSetBack().sentences().forEach(findings::add);
    }
    return findings;
  }

  /** A digest of which complaint has which case. */
  private static String ids(Stage stage) throws SQLException {
    return stage
        .databases()
        .list(ServiceName.ESCALATION, IDS, row -> row.getString(1), TENANT)
        .getFirst();
  }
}
