package io.aplomo.escalation.cases.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which priority a case has: of the rows that apply, the most urgent priority wins, and all its
 * rows are its reasons. Abuse is in no row: rudeness must not buy speed.
 *
 * @param version changes whenever a priority could change; goes into every {@code case.prioritised}
 * @param rows what raises a case, or keeps it low
 * @param breached the row of the law: what a case has at least while a statutory clock of it is
 *     breached, whatever triage says and also before it has spoken
 * @param unassessed the priority until triage has spoken: the case must not wait for it
 */
public record PriorityTable(
    String version, List<Row> rows, Priority breached, Priority unassessed) {

  /** The reason of a priority that was given before any assessment. */
  public static final String NOT_ASSESSED = "NOT_ASSESSED";

  /** The reason where no row of a table applies. */
  public static final String NO_ROW = "NO_ROW";

  /** The reason of {@link #breached}. */
  public static final String STATUTORY_CLOCK_BREACHED = "STATUTORY_CLOCK_BREACHED";

  /** What holds unless the tenant has a table of its own (architecture.md, 7). */
  public static final PriorityTable STANDARD =
      new PriorityTable(
          "standard-2",
          List.of(
              new Row("SAFETY", Priority.P1, (complaint, a) -> a.safety()),
              new Row(
                  "THREAT_AT_STAFF",
                  Priority.P1,
                  (complaint, a) ->
                      a.conduct() == Conduct.THREATENING && a.target() == ConductTarget.STAFF),
              new Row(
                  "URGENCY_CRITICAL",
                  Priority.P1,
                  (complaint, a) -> a.urgency() == Urgency.CRITICAL),
              new Row("URGENCY_HIGH", Priority.P2, (complaint, a) -> a.urgency() == Urgency.HIGH),
              new Row(
                  "VULNERABLE_CUSTOMER",
                  Priority.P2,
                  (complaint, a) ->
                      a.urgency() == Urgency.NORMAL
                          && Boolean.TRUE.equals(complaint.customerVulnerable())),
              new Row(
                  "VULNERABILITY_TOLD",
                  Priority.P2,
                  (complaint, a) -> a.urgency() == Urgency.NORMAL && a.vulnerable()),
              new Row(
                  "URGENCY_NORMAL", Priority.P3, (complaint, a) -> a.urgency() == Urgency.NORMAL),
              new Row("URGENCY_LOW", Priority.P4, (complaint, a) -> a.urgency() == Urgency.LOW)),
          Priority.P2,
          Priority.P3);

  /**
   * One line of the table.
   *
   * @param reason stable code, upper case with underscores; consoles translate it
   */
  public record Row(String reason, Priority priority, BiPredicate<Complaint, Assessment> applies) {}

  /** A priority and why. */
  public record Verdict(Priority priority, List<String> reasons) {
    public Verdict {
      reasons = List.copyOf(reasons);
    }
  }

  public PriorityTable {
    rows = List.copyOf(rows);
  }

  /**
   * Decides on a case.
   *
   * @param assessment absent until triage has spoken
   * @param isBreached whether a statutory clock of the case is breached
   */
  public Verdict decide(Complaint complaint, @Nullable Assessment assessment, boolean isBreached) {
    Verdict otherwise = decide(complaint, assessment);
    int order = breached.compareTo(otherwise.priority());
    if (!isBreached || order > 0) {
      return otherwise;
    }
    List<String> reasons = new ArrayList<>(order == 0 ? otherwise.reasons() : List.of());
    reasons.add(STATUTORY_CLOCK_BREACHED);
    return new Verdict(breached, reasons);
  }

  /** Decides as if no statutory clock were breached. */
  public Verdict decide(Complaint complaint, @Nullable Assessment assessment) {
    if (assessment == null) {
      return new Verdict(unassessed, List.of(NOT_ASSESSED));
    }
    List<Row> applying =
        rows.stream().filter(row -> row.applies().test(complaint, assessment)).toList();
    Optional<Priority> most = applying.stream().map(Row::priority).min(Comparator.naturalOrder());
    return most.map(priority -> new Verdict(priority, reasonsFor(priority, applying)))
        .orElseGet(() -> new Verdict(unassessed, List.of(NO_ROW)));
  }

  private static List<String> reasonsFor(Priority priority, List<Row> rows) {
    return rows.stream().filter(row -> row.priority() == priority).map(Row::reason).toList();
  }
}
