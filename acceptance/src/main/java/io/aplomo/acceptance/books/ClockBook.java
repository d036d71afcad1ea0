package io.aplomo.acceptance.books;

import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the clocks of one tenant, first occurrences only. Each step is told once, none
 * before its time, and whoever adds the steps up knows which breaches stand.
 */
public final class ClockBook {
  private final Set<UUID> ids = new HashSet<>();
  private final Set<Step> steps = new HashSet<>();
  private final Set<UUID> armed = new TreeSet<>();
  private final Set<UUID> breached = new TreeSet<>();
  private final List<String> again = new ArrayList<>();
  private final List<String> early = new ArrayList<>();
  private final List<String> unfounded = new ArrayList<>();
  private long met;
  private long breaches;
  private long withdrawals;
  private long heldBreaches;

  /** What makes a step another one: no clock takes the same one at the same instant twice. */
  private record Step(
      UUID clockId, String type, Instant at, @Nullable Instant dueAt, @Nullable Warning warning) {}

  private record Warning(@Nullable Double share, @Nullable Long leadSeconds) {}

  /** The fields of clocks' events that books are kept about. */
  private record Payload(
      UUID clockId,
      String kind,
      Instant at,
      @Nullable Instant dueAt,
      @Nullable Warning warning,
      @Nullable Boolean held,
      @Nullable Boolean replanned) {}

  /** Whether this is a step of a clock. */
  static boolean concerns(EventType type) {
    return switch (type) {
      case CLOCK_ARMED,
          CLOCK_PAUSED,
          CLOCK_RESUMED,
          CLOCK_WARNED,
          CLOCK_BREACHED,
          CLOCK_BREACH_WITHDRAWN,
          CLOCK_MET,
          CLOCK_CANCELLED,
          CLOCK_MOVED ->
          true;
      default -> false;
    };
  }

  /** Takes the first occurrence of an event; what is no step of a clock is passed over. */
  public void take(EventEnvelope event, byte[] json) {
    EventType type = EventType.ofType(event.type()).orElseThrow();
    if (!concerns(type)) {
      return;
    }
    Payload told = ContractJson.read(json, Payload.class);
    Step step = new Step(told.clockId(), event.type(), told.at(), told.dueAt(), told.warning());
    if (!ids.add(event.id()) || !steps.add(step)) {
      again.add("%s %s at %s".formatted(told.clockId(), type, told.at()));
    }
    if (type != EventType.CLOCK_ARMED && !armed.contains(told.clockId())) {
      unfounded.add("%s %s before it was armed".formatted(told.clockId(), type));
    }
    switch (type) {
      case CLOCK_ARMED -> armed.add(told.clockId());
      case CLOCK_MET -> met++;
      case CLOCK_WARNED -> checkTime(event, told, told.at());
      case CLOCK_BREACHED -> breached(event, told);
      case CLOCK_BREACH_WITHDRAWN -> {
        withdrawals++;
        if (!breached.remove(told.clockId())) {
          unfounded.add("%s withdrawn without a breach".formatted(told.clockId()));
        }
      }
      default -> {
        // Nothing is added up of these.
      }
    }
  }

  private void breached(EventEnvelope event, Payload told) {
    breaches++;
    heldBreaches += Boolean.TRUE.equals(told.held()) ? 1 : 0;
    if (!breached.add(told.clockId())) {
      unfounded.add("%s breached twice".formatted(told.clockId()));
    }
    if (!Boolean.TRUE.equals(told.replanned()) && told.dueAt() != null) {
      checkTime(event, told, told.dueAt());
    }
    checkTime(event, told, told.at());
  }

  /** An event's time is the database's when the timer was claimed; no other clock counts. */
  private void checkTime(EventEnvelope event, Payload told, Instant due) {
    if (event.time().isBefore(due)) {
      early.add("%s %s at %s, due %s".formatted(told.clockId(), told.kind(), event.time(), due));
    }
  }

  /** Adds what was told twice, too early, or does not add up. */
  public void report(Findings findings) {
    report(findings, again, "steps of clocks told twice");
    report(findings, early, "warnings or breaches told before their time");
    report(findings, unfounded, "steps of clocks that do not add up");
  }

  /** Clocks that anybody was told of. */
  Set<UUID> armed() {
    return armed;
  }

  /** Clocks whose breach was told of and not withdrawn. */
  public Set<UUID> breached() {
    return breached;
  }

  /** How often a clock was told to be met. */
  public long met() {
    return met;
  }

  /** Steps told, and among them breaches, those told while facts might be missing, withdrawals. */
  public String figures() {
    return "%,d steps, %,d breaches (%,d held), %,d withdrawn"
        .formatted(steps.size(), breaches, heldBreaches, withdrawals);
  }

  private static void report(Findings findings, List<String> found, String what) {
    findings.expect(
        found.isEmpty(),
        "%d %s: %s"
            .formatted(found.size(), what, String.join("; ", found.stream().limit(3).toList())));
  }
}
