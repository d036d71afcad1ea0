package io.aplomo.acceptance.books;

import io.aplomo.acceptance.platform.Databases;
import io.aplomo.local.service.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The clocks of one tenant in escalation's tables. */
public final class ClockTables {
  private final Databases databases;
  private final String tenant;

  public ClockTables(Databases databases, String tenant) {
    this.databases = databases;
    this.tenant = tenant;
  }

  /**
   * Cases that lack a contractual clock of a kind: every case of the tenant should have one, open
   * or ended.
   */
  List<UUID> casesWithout(String kind) throws SQLException {
    return databases.list(
        ServiceName.ESCALATION,
        """
        select f.complaint_id from case_file f
        where f.tenant = ? and not exists (
          select from case_clock c where c.case_id = f.id and c.kind = ?)
        """,
        row -> row.getObject(1, UUID.class),
        tenant,
        kind);
  }

  /** Cases of whose clocks nobody was told yet. */
  long untold() throws SQLException {
    return count("select count(*) from clock_facts where tenant = ? and announce_at is not null");
  }

  /** Clocks whose timer should have fired longer ago than that. */
  public long overdue(Duration by) throws SQLException {
    return databases.count(
        ServiceName.ESCALATION,
        """
        select count(*) from case_clock where tenant = ?
        and timer_at < clock_timestamp() - make_interval(secs => ?)
        """,
        tenant,
        by.toSeconds());
  }

  /**
   * Clocks with a timer that is not there or too early, and timers of clocks that have none. A
   * timer that was set for the past falls due at once, and so later than its clock says. Timers of
   * the conduct protocol, promises, escalations, calls about breaches and transfers are marked in
   * their ids.
   */
  long mismatchedTimers() throws SQLException {
    return databases.count(
        ServiceName.ESCALATION,
        """
        select count(*) from (select * from case_clock where tenant = ? and timer_at is not null) c
        full join (
          select t.* from timer t join clock_facts f on f.case_id = t.case_id
          where t.clock_id <> t.case_id and f.tenant = ?) t on t.clock_id = c.id
        where (c.id is null
            and substr(t.clock_id::text, 20, 4) not in ('80cd', '80a2', '9acc', '9ca1', '97af'))
          or (c.id is not null and (t.clock_id is null or t.run_at < c.timer_at))
        """,
        tenant,
        tenant);
  }

  /** Timers of the tenant's cases that failed too often. */
  long parked() throws SQLException {
    return count(
        """
        select count(*) from timer_parked p join clock_facts f on f.case_id = p.case_id
        where f.tenant = ?
        """);
  }

  /** Clocks of a kind that still wait for their deadline or their answer to be counted. */
  public long running(String kind) throws SQLException {
    return databases.count(
        ServiceName.ESCALATION,
        "select count(*) from case_clock where tenant = ? and kind = ? and status = 'RUNNING'",
        tenant,
        kind);
  }

  /** Clocks of a kind in a state. */
  public long inState(String kind, String status) throws SQLException {
    return databases.count(
        ServiceName.ESCALATION,
        "select count(*) from case_clock where tenant = ? and kind = ? and status = ?",
        tenant,
        kind,
        status);
  }

  /** Clocks whose breach stands, open ones and those that have ended since. */
  public Set<UUID> breached() throws SQLException {
    return new TreeSet<>(
        databases.list(
            ServiceName.ESCALATION,
            "select id from case_clock where tenant = ? and clock -> 'breach' is not null",
            row -> row.getObject(1, UUID.class),
            tenant));
  }

  /** Every clock that somebody was told of. */
  Set<UUID> told() throws SQLException {
    return new TreeSet<>(
        databases.list(
            ServiceName.ESCALATION,
            "select id from case_clock where tenant = ?",
            row -> row.getObject(1, UUID.class),
            tenant));
  }

  private long count(String query) throws SQLException {
    return databases.count(ServiceName.ESCALATION, query, tenant);
  }
}
