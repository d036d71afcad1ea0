package io.aplomo.acceptance.crash;

import io.aplomo.acceptance.books.Books;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.load.Ledger;
import io.aplomo.acceptance.platform.Leases;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the platform took to be itself again, from the moment the victim answered.
 *
 * @param leases until every instance had its share of the shards; the limit, if it never had
 * @param flow until a complaint that was posted in that time had a case; the limit, if none had
 * @param shares the shares of the shards at the end
 */
record Recovery(Duration leases, Duration flow, String shares) {
  private static final Duration FLOW_LIMIT = Duration.ofMinutes(1);

  /** Waits for both, side by side. */
  static Recovery await(Stage stage, Books books) {
    Leases leases = new Leases(stage.databases());
    Watch watch = new Watch(leases, books, System.nanoTime());
    var _ = Patience.until(FLOW_LIMIT, watch::complete);
    return new Recovery(
        watch.shared == null ? FLOW_LIMIT : watch.shared,
        watch.flowing == null ? FLOW_LIMIT : watch.flowing,
        leases.shares());
  }

  void report(Findings findings) {
    findings.expect(
        leases.compareTo(Leases.JOINED_WITHIN) <= 0,
        "the shards were not shared within %s: %s".formatted(Leases.JOINED_WITHIN, shares));
    findings.expect(
        flow.compareTo(FLOW_LIMIT) < 0, "no new complaint had a case within " + FLOW_LIMIT);
  }

  private static final class Watch {
    private final Leases leases;
    private final Books books;
    private final long began;
    private @Nullable Duration shared;
    private @Nullable Duration flowing;
    private Optional<Ledger.Complaint> probe = Optional.empty();

    Watch(Leases leases, Books books, long began) {
      this.leases = leases;
      this.books = books;
      this.began = began;
    }

    boolean complete() throws java.sql.SQLException {
      if (shared == null && leases.shared()) {
        shared = sinceThen();
      }
      if (probe.isEmpty()) {
        probe = books.ledger().latest().filter(posted -> posted.postedNanos() - began > 0);
      }
      if (flowing == null && probe.isPresent() && books.hasCase(probe.get().id())) {
        flowing = sinceThen();
      }
      return shared != null && flowing != null;
    }

    private Duration sinceThen() {
      return Duration.ofNanos(System.nanoTime() - began);
    }
  }
}
