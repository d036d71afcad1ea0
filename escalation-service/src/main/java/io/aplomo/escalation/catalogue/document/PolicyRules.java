package io.aplomo.escalation.catalogue.document;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.escalation.calendar.model.DateTarget;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.sla.model.Basis;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.ClockRestart;
import io.aplomo.escalation.sla.model.ClockStart;
import io.aplomo.escalation.sla.model.PauseCause;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no single field of an SLA policy shows. */
public final class PolicyRules {
  /** Clocks that somebody's message meets: without anybody who counts they could only breach. */
  private static final Set<ClockKind> ANSWERED =
      EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.NEXT_RESPONSE, ClockKind.KEEP_INFORMED);

  /** Contractual clocks between which the rank decides: of each, one holds. */
  private record Place(ClockKind kind, ClockStart start) {}

  private PolicyRules() {}

  /**
   * Looks at a policy whose fields are each within their bounds.
   *
   * @param calendars codes of the calendars that there are
   * @throws ProblemException 400, with the field
   */
  public static void check(PolicyDocument policy, Set<String> calendars) {
    Set<String> codes = new HashSet<>();
    Map<Place, Set<Priority>> contractual = new HashMap<>();
    for (int i = 0; i < policy.clocks().size(); i++) {
      ClockEntry clock = policy.clocks().get(i);
      String at = "clocks[" + i + "].";
      if (!codes.add(clock.code())) {
        throw CatalogueProblem.DUPLICATE_CODE.problem().withField(at + "code").exception();
      }
      if (!calendars.contains(clock.calendar())) {
        throw CatalogueProblem.UNKNOWN_CALENDAR.problem().withField(at + "calendar").exception();
      }
      checkTargets(clock, at + "targets");
      checkWarnings(clock.allWarnings(), at + "warnings");
      checkAuthors(clock, at);
      checkBeginnings(clock, at);
      if (clock.basis() == Basis.CONTRACTUAL
          && !addAll(contractual, new Place(clock.kind(), clock.start()), clock.priorities())) {
        throw CatalogueProblem.CLOCK_NEVER_HOLDS.problem().withField(at + "targets").exception();
      }
    }
  }

  private static void checkTargets(ClockEntry clock, String field) {
    if (clock.targets().isEmpty()) {
      throw EdgeProblem.MISSING_FIELD.problem().withField(field).exception();
    }
    clock.targets().forEach((key, target) -> checkTarget(target, field + "." + key));
  }

  private static void checkTarget(TargetEntry target, String field) {
    if (!target.isDuration() && !target.isDate()) {
      throw CatalogueProblem.UNCLEAR_TARGET.problem().withField(field).exception();
    }
    DateTarget.Unit unit = target.unit();
    Integer count = target.count();
    if (unit == null || count == null) {
      return;
    }
    int least = unit == DateTarget.Unit.WORKING_DAY ? 0 : 1;
    if (count < least || count > unit.maximum()) {
      throw EdgeProblem.OUT_OF_RANGE
          .problem()
          .withField(field + ".count")
          .withLimit(count < least ? least : unit.maximum())
          .exception();
    }
  }

  private static void checkWarnings(List<WarningEntry> warnings, String field) {
    for (int i = 0; i < warnings.size(); i++) {
      String at = field + "[" + i + "]";
      if (!warnings.get(i).isOneOfBoth()) {
        throw CatalogueProblem.UNCLEAR_WARNING.problem().withField(at).exception();
      }
      if (!warnings.get(i).isWithinBounds()) {
        throw EdgeProblem.INVALID_VALUE
            .problem()
            .withField(at + ".share")
            .withDetail("Expected a number above 0 and below 1.")
            .exception();
      }
    }
  }

  private static void checkAuthors(ClockEntry clock, String at) {
    boolean asks = clock.askedBy() != null && !clock.askedBy().isEmpty();
    boolean isAsked = clock.kind() == ClockKind.NEXT_RESPONSE;
    if (isAsked && !asks) {
      throw EdgeProblem.MISSING_FIELD.problem().withField(at + "askedBy").exception();
    }
    if (asks && !isAsked) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField(at + "askedBy")
          .withDetail("Only NEXT_RESPONSE is asked for by a message.")
          .exception();
    }
    if (ANSWERED.contains(clock.kind())
        && (clock.answeredBy() == null || clock.answeredBy().isEmpty())) {
      throw EdgeProblem.MISSING_FIELD.problem().withField(at + "answeredBy").exception();
    }
  }

  private static void checkBeginnings(ClockEntry clock, String at) {
    if (clock.start() == ClockStart.REVIEW && clock.kind() != ClockKind.RESOLUTION) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField(at + "startedBy")
          .withDetail("Only RESOLUTION begins with a review.")
          .exception();
    }
    boolean pauses =
        clock.pausedBy() != null && clock.pausedBy().contains(PauseCause.AWAITING_COMPLETION);
    if (clock.restartedBy() != null
        && clock.restartedBy().contains(ClockRestart.COMPLETION)
        && !pauses) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField(at + "restartedBy")
          .withDetail("COMPLETION needs AWAITING_COMPLETION in pausedBy.")
          .exception();
    }
  }

  /** Adds them all, or answers that one is there already. */
  private static boolean addAll(
      Map<Place, Set<Priority>> taken, Place place, Set<Priority> priorities) {
    Set<Priority> before = taken.computeIfAbsent(place, of -> EnumSet.noneOf(Priority.class));
    return priorities.stream().allMatch(before::add);
  }
}
