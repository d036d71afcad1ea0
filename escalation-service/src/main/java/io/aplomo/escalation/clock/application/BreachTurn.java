package io.aplomo.escalation.clock.application;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.clock.persistence.KnownCase;
import io.aplomo.escalation.sla.model.Basis;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a case has come to have a breached statutory clock, or has none any more. A breach counts
 * whatever became of its clock (an answer that comes late mends nothing), if
 *
 * <ul>
 *   <li>somebody is to be called about it: a rule without a ladder states a chance, not a duty;
 *   <li>it was not brought about by an earlier turn: what a more urgent priority moved into the
 *       past must not keep that priority up.
 * </ul>
 *
 * <p>A turn brings about no other: every breach that counts lies before it, and clocks that are
 * breached stay so whatever the priority; what it breaches itself does not count.
 *
 * @param breached whether there is one now
 * @param at from when that counts for the clocks: not before the moment up to which time has passed
 *     for them, which is now unless facts are on their way, and after all that it follows from
 * @param cause the same whenever the same facts lead to it
 * @param traceparent W3C trace context to continue, where there is one
 */
public record BreachTurn(
    UUID caseId, boolean breached, Instant at, UUID cause, @Nullable String traceparent) {

  /**
   * What has turned since the clocks last took note of it; null if nothing has.
   *
   * @param clocks as they stand at {@code until}, the moment up to which time has passed for them
   * @param shelf all books that the case has kept to
   */
  static @Nullable BreachTurn of(
      KnownCase known,
      List<Clock> clocks,
      Map<Long, SlaBook> shelf,
      Instant until,
      @Nullable String traceparent) {
    List<ClockFact.AtLeast> before =
        known.facts().stream()
            .filter(ClockFact.AtLeast.class::isInstance)
            .map(ClockFact.AtLeast.class::cast)
            .toList();
    List<Clock> counting =
        clocks.stream().filter(clock -> counts(clock, before, shelf.values())).toList();
    boolean held = !before.isEmpty() && before.getLast().priority() != null;
    boolean breached = !counting.isEmpty();
    if (breached == held) {
      return null;
    }
    return new BreachTurn(
        known.caseId(),
        breached,
        after(known.facts(), counting, before, until),
        DerivedId.of(known.caseId(), name(counting, before.size())),
        traceparent);
  }

  /** What the clocks are to know of it. */
  ClockFact.AtLeast fact(Priority least) {
    return new ClockFact.AtLeast(at, breached ? least : null);
  }

  private static boolean counts(
      Clock clock, List<ClockFact.AtLeast> before, Collection<SlaBook> shelf) {
    Clock.Breach breach = clock.breach();
    return clock.basis() == Basis.STATUTORY
        && breach != null
        && before.stream()
            .noneMatch(turn -> breach.replanned() && turn.effectiveAt().equals(breach.at()))
        && binds(clock, shelf);
  }

  private static boolean binds(Clock clock, Collection<SlaBook> shelf) {
    return shelf.stream()
        .flatMap(book -> book.policies().stream())
        .filter(policy -> policy.version() == clock.policy().version())
        .map(SlaBook.Policy::policy)
        .filter(policy -> policy.code().equals(clock.policy().code()))
        .flatMap(policy -> policy.clocks().stream())
        .anyMatch(rule -> rule.code().equals(clock.code()) && !rule.ladder().isEmpty());
  }

  /**
   * The first instant from then on that is after every breach that counts and every earlier turn,
   * and that no other fact has: the clocks must be able to tell what comes from what.
   */
  private static Instant after(
      List<ClockFact> facts, List<Clock> counting, List<ClockFact.AtLeast> before, Instant until) {
    Set<Instant> taken = new HashSet<>();
    facts.forEach(fact -> taken.add(fact.effectiveAt()));
    Instant at = until;
    for (ClockFact.AtLeast turn : before) {
      at = turn.effectiveAt().isAfter(at) ? turn.effectiveAt() : at;
    }
    for (Clock clock : counting) {
      Instant breachedAt = Objects.requireNonNull(clock.breach()).at();
      taken.add(breachedAt);
      at = breachedAt.isAfter(at) ? breachedAt : at;
    }
    while (taken.contains(at)) {
      at = at.plus(1, ChronoUnit.MICROS);
    }
    return at;
  }

  /** Of the turns of a case no two are called the same. */
  private static String name(List<Clock> counting, int turns) {
    String what =
        counting.stream()
            .map(clock -> clock.slot() + ":" + clock.occurrence())
            .findFirst()
            .orElse("withdrawn");
    return "statutory-breach:" + turns + ":" + what;
  }
}
