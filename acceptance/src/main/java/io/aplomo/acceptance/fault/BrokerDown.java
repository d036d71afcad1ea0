package io.aplomo.acceptance.fault;

import io.aplomo.acceptance.books.Books;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.load.Load;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.ProbeWatch;
import io.aplomo.local.kafka.KafkaBroker;
import io.aplomo.local.service.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The broker is away for longer than every producer's time-out. Intake goes on accepting, no probe
 * fails, and everything is delivered in order when the broker is back.
 */
public final class BrokerDown implements Scenario {
  private static final String TENANT = "broker-down";
  private static final Duration BEFORE = Duration.ofSeconds(3);
  private static final Duration ANSWERS_LIMIT = Duration.ofSeconds(30);

  /** Of the intended rate, at least so much must have been accepted meanwhile. */
  private static final double LEAST_SHARE = 0.9;

  @Override
  public Findings play(Setting setting) throws SQLException {
    Findings findings = new Findings();
    KafkaBroker broker = setting.stage().platform().kafka();
    Load.Plan plan = new Load.Plan(TENANT, setting.seed(), setting.perSecond());
    try (Books books = new Books(setting.stage(), TENANT);
        Load load = new Load(setting.stage(), plan, books.ledger()).start();
        ProbeWatch probes = new ProbeWatch(setting.stage(), List.of(ServiceName.INTAKE))) {
      Patience.pass(BEFORE);
      broker.kill();
      int before = books.ledger().complaintCount();
      Patience.pass(setting.lasting());
      int accepted = books.ledger().complaintCount() - before;
      broker.start();
      findings.expect(load.stop(ANSWERS_LIMIT), "some POSTs never got a final answer");
      // What has gathered is many times what a moment brings: allow as long as it took to gather.
      Optional<Duration> drained =
          books.awaitDrained(setting.lasting().plus(Duration.ofMinutes(2)));
      setting.say(
          "%,d complaints accepted while the broker was away, %d probes asked, all through after %s"
              .formatted(accepted, probes.asked(), drained.map(Object::toString).orElse("never")));
      double intended = (double) setting.perSecond() * setting.lasting().toMillis() / 1000;
      findings.expect(
          accepted >= LEAST_SHARE * intended,
          "only %d of %.0f complaints were accepted without a broker"
              .formatted(accepted, intended));
      long refused = load.repeats().total();
      findings.expect(refused == 0, "%d POSTs had to be repeated".formatted(refused));
      probes.failures().forEach(findings::add);
      findings.expect(drained.isPresent(), "not everything went all the way");
      books.check().sentences().forEach(findings::add);
    }
    return findings;
  }
}
