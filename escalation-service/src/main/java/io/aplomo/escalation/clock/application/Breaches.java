package io.aplomo.escalation.clock.application;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.escalation.calendar.model.NoOpenTimeException;
import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.clock.application.CallAboutBreaches.Breach;
import io.aplomo.escalation.clock.application.CallAboutBreaches.Call;
import io.aplomo.escalation.clock.application.CallAboutBreaches.Withdrawal;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.ClockStep;
import io.aplomo.escalation.clock.persistence.ClockChange;
import io.aplomo.escalation.sla.model.ClockRule;
import io.aplomo.escalation.sla.model.LadderStep;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be followed by calls of what was reckoned of cases. */
record Breaches(List<Breach> told, List<Withdrawal> withdrawn) {

  /**
   * Looks for them.
   *
   * @param shelf all books that the cases have kept to, by tenant
   */
  static Breaches of(
      List<Reckoning> reckonings,
      Map<String, Map<Long, SlaBook>> shelf,
      Map<UUID, Addition> additions) {
    Breaches found = new Breaches(new ArrayList<>(), new ArrayList<>());
    for (Reckoning reckoning : reckonings) {
      Addition addition = additions.get(reckoning.of().caseId());
      String traceparent = addition == null ? null : addition.traceparent();
      for (ClockChange change : reckoning.changes()) {
        for (ClockStep step : change.steps()) {
          found.add(reckoning, change, step, shelf, traceparent);
        }
      }
    }
    return found;
  }

  boolean isEmpty() {
    return told.isEmpty() && withdrawn.isEmpty();
  }

  private void add(
      Reckoning reckoning,
      ClockChange change,
      ClockStep step,
      Map<String, Map<Long, SlaBook>> shelf,
      @Nullable String traceparent) {
    UUID caseId = reckoning.of().caseId();
    UUID clockId = change.now().id();
    Clock clock = change.now().clock();
    if (step.kind() == ClockStep.Kind.BREACH_WITHDRAWN) {
      withdrawn.add(
          new Withdrawal(
              caseId,
              clockId,
              DerivedId.of(clockId, "breach-withdrawn@" + step.at()),
              traceparent));
    }
    if (step.kind() == ClockStep.Kind.BREACHED && clock.isOpen()) {
      Instant at = Objects.requireNonNull(clock.breach()).at();
      List<Call> calls =
          calls(clock, at, shelf.getOrDefault(reckoning.of().tenant(), Map.of()).values());
      if (!calls.isEmpty()) {
        boolean held = !reckoning.horizon().knownUntil().isAfter(at);
        told.add(new Breach(caseId, clockId, at, held, calls, traceparent));
      }
    }
  }

  private static List<Call> calls(Clock clock, Instant breachAt, Collection<SlaBook> books) {
    for (SlaBook book : books) {
      for (SlaBook.Policy policy : book.policies()) {
        if (policy.version() == clock.policy().version()
            && policy.policy().code().equals(clock.policy().code())) {
          return policy.policy().clocks().stream()
              .filter(rule -> rule.code().equals(clock.code()))
              .findFirst()
              .map(rule -> calls(rule, book.calendars().get(rule.calendar()), breachAt))
              .orElse(List.of());
        }
      }
    }
    return List.of();
  }

  private static List<Call> calls(
      ClockRule rule, SlaBook.@Nullable Calendar calendar, Instant breachAt) {
    List<Call> calls = new ArrayList<>();
    for (LadderStep step : rule.ladder()) {
      OpenTime openTime = calendar == null ? null : calendar.openTime();
      calls.add(new Call(step.audience(), after(openTime, breachAt, step.afterSeconds())));
    }
    return calls;
  }

  /** Open time, where there is any. */
  private static Instant after(@Nullable OpenTime openTime, Instant from, long seconds) {
    if (seconds == 0 || openTime == null) {
      return from.plusSeconds(seconds);
    }
    try {
      return openTime.deadline(from, seconds);
    } catch (NoOpenTimeException e) {
      return from.plusSeconds(seconds);
    }
  }
}
