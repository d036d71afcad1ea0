package io.aplomo.escalation.cases.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which queue a case waits in: with supervisors if any row applies, else with agents.
 *
 * @param version changes whenever a queue could change
 * @param toSupervisors what needs somebody with authority and training
 */
public record RoutingPolicy(String version, List<Row> toSupervisors) {

  /** The reason for agents: nothing asked for supervisors. */
  public static final String DEFAULT = "DEFAULT";

  /** The reason for supervisors that no assessment takes back: a person escalated the case. */
  public static final String ESCALATED = "ESCALATED";

  /** What holds unless the tenant has a policy of its own (issue 2, item 7). */
  public static final RoutingPolicy STANDARD =
      new RoutingPolicy(
          "standard-2",
          List.of(
              new Row("ABUSIVE_CONDUCT", a -> a.conduct() == Conduct.ABUSIVE),
              new Row("THREATENING_CONDUCT", a -> a.conduct() == Conduct.THREATENING),
              new Row("SAFETY", Assessment::safety)));

  /**
   * One reason for supervisors.
   *
   * @param reason stable code, upper case with underscores; consoles translate it
   */
  public record Row(String reason, Predicate<Assessment> applies) {}

  /** A queue and why. */
  public record Verdict(Queue queue, List<String> reasons) {}

  public RoutingPolicy {
    toSupervisors = List.copyOf(toSupervisors);
  }

  /**
   * Decides on a case.
   *
   * @param assessment absent until triage has spoken
   * @param isEscalated whether the case needs more authority than agents have
   */
  public Verdict decide(@Nullable Assessment assessment, boolean isEscalated) {
    Verdict otherwise = decide(assessment);
    if (!isEscalated) {
      return otherwise;
    }
    List<String> reasons =
        new ArrayList<>(otherwise.queue() == Queue.SUPERVISORS ? otherwise.reasons() : List.of());
    reasons.add(ESCALATED);
    return new Verdict(Queue.SUPERVISORS, reasons);
  }

  /** Decides as if it were not escalated; {@code assessment} is absent until triage has spoken. */
  public Verdict decide(@Nullable Assessment assessment) {
    if (assessment == null) {
      return new Verdict(Queue.AGENTS, List.of(PriorityTable.NOT_ASSESSED));
    }
    List<String> reasons =
        toSupervisors.stream()
            .filter(row -> row.applies().test(assessment))
            .map(Row::reason)
            .toList();
    return reasons.isEmpty()
        ? new Verdict(Queue.AGENTS, List.of(DEFAULT))
        : new Verdict(Queue.SUPERVISORS, reasons);
  }
}
