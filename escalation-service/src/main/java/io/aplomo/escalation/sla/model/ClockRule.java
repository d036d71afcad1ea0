package io.aplomo.escalation.sla.model;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Priority;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One clock that a case has.
 *
 * @param code names the rule in events and in the API; unique within its policy
 * @param calendar code of the calendar whose open time or working days count
 * @param targets how long it may run, by priority; a priority without a target has no such clock
 * @param warnings at most {@value #MOST_WARNINGS}
 * @param pausedBy what stops it for a while; nothing unless it is named
 * @param startedBy what it begins with; of kinds that begin with an event of their own, {@link
 *     ClockStart#RECEIPT} says nothing
 * @param restartedBy what it begins anew with; {@link ClockRestart#COMPLETION} only where {@link
 *     PauseCause#AWAITING_COMPLETION} stops it
 * @param askedBy whose public message arms it: {@link ClockKind#NEXT_RESPONSE} only
 * @param answeredBy whose public message meets it, or for {@link ClockKind#KEEP_INFORMED} begins it
 *     anew
 * @param ladder who is called about a breach, in this order
 */
public record ClockRule(
    String code,
    ClockKind kind,
    Basis basis,
    String calendar,
    Map<Priority, Target> targets,
    List<Warning> warnings,
    Set<PauseCause> pausedBy,
    ClockStart startedBy,
    Set<ClockRestart> restartedBy,
    Set<Author> askedBy,
    Set<Author> answeredBy,
    List<LadderStep> ladder) {

  /** More would be noise. */
  public static final int MOST_WARNINGS = 4;

  public ClockRule {
    targets = Map.copyOf(targets);
    warnings = List.copyOf(warnings);
    pausedBy = Set.copyOf(pausedBy);
    restartedBy = Set.copyOf(restartedBy);
    askedBy = Set.copyOf(askedBy);
    answeredBy = Set.copyOf(answeredBy);
    ladder = List.copyOf(ladder);
    if (warnings.size() > MOST_WARNINGS) {
      throw new IllegalArgumentException(warnings.size() + " warnings");
    }
    if (startedBy == ClockStart.REVIEW && kind != ClockKind.RESOLUTION) {
      throw new IllegalArgumentException("A review of " + kind);
    }
    if (restartedBy.contains(ClockRestart.COMPLETION)
        && !pausedBy.contains(PauseCause.AWAITING_COMPLETION)) {
      throw new IllegalArgumentException("A completion that nothing waits for");
    }
  }

  /** How long the clock may run in a case of this priority; null if such a case has none. */
  public @Nullable Target target(Priority priority) {
    return targets.get(priority);
  }
}
