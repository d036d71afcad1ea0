package io.aplomo.escalation.ladder.application;

import io.aplomo.escalation.clock.application.CallAboutBreaches;
import io.aplomo.escalation.clock.application.FactsKnown;
import io.aplomo.escalation.clock.application.Horizon;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.persistence.ClockStore;
import io.aplomo.escalation.clock.persistence.StoredClock;
import io.aplomo.escalation.ladder.application.Ladder.Notice;
import io.aplomo.escalation.ladder.application.Ladder.Occasion;
import io.aplomo.escalation.ladder.model.Command;
import io.aplomo.escalation.ladder.model.Ground;
import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.model.Reason;
import io.aplomo.escalation.ladder.persistence.BreachCall;
import io.aplomo.escalation.ladder.persistence.BreachCallStore;
import io.aplomo.escalation.sla.model.LadderStep.Audience;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.Timers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls people about breached clocks: once every fact from before the breach is known (a reply that
 * is still on its way may take it back), and only while there is something left to do about it.
 */
@Singleton
class CallAfterBreach implements CallAboutBreaches {
  /** How soon facts are looked for again: later the longer they are missing, within these. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private static final Duration LOOK_AGAIN_AT_MOST = Duration.ofMinutes(1);

  private final Ladder ladder;
  private final BreachCallStore store;
  private final ClockStore clocks;
  private final Timers timers;
  private final FactsKnown factsKnown;

  CallAfterBreach(
      Ladder ladder,
      BreachCallStore store,
      ClockStore clocks,
      Timers timers,
      FactsKnown factsKnown) {
    this.ladder = ladder;
    this.store = store;
    this.clocks = clocks;
    this.timers = timers;
    this.factsKnown = factsKnown;
  }

  @Override
  public Uni<Void> follow(
      SqlConnection tx, Instant now, List<Breach> breaches, List<Withdrawal> withdrawals) {
    List<Notice> notices = new ArrayList<>();
    for (Withdrawal each : withdrawals) {
      notices.add(
          new Notice(
              each.caseId(),
              new Command.Withdraw(each.clockId()),
              Occasion.of(each.cause(), each.traceparent())));
    }
    List<BreachCall> later = new ArrayList<>();
    List<Timer> set = new ArrayList<>();
    for (Breach breach : breaches) {
      for (Call call : breach.calls()) {
        BreachCall row = row(breach, call);
        if (breach.held() || call.at().isAfter(now)) {
          later.add(row);
          Instant lookAt = call.at().isAfter(now) ? call.at() : now.plus(LOOK_AGAIN);
          set.add(new Timer(row.timerId(), row.caseId(), lookAt));
        } else {
          notices.add(notice(row, breach.traceparent()));
        }
      }
    }
    return store
        .add(tx, later)
        .chain(() -> timers.set(tx, set))
        .chain(() -> ladder.learn(tx, now, notices));
  }

  /** Calls whose time has come; others look again. */
  Uni<Void> passTime(SqlConnection tx, Instant now, List<Timer> fired) {
    List<UUID> own = fired.stream().map(Timer::clockId).filter(LadderTimer::mayBeCall).toList();
    return own.isEmpty()
        ? Uni.createFrom().voidItem()
        : store
            .take(tx, own)
            .chain(due ->
                due.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : factsKnown.horizon(tx, now).chain(horizon -> callOrWait(tx, horizon, due)));
  }

  private Uni<Void> callOrWait(SqlConnection tx, Horizon horizon, List<BreachCall> due) {
    Instant now = horizon.now();
    List<BreachCall> wait = new ArrayList<>();
    List<BreachCall> call = new ArrayList<>();
    due.forEach(each -> (horizon.knownUntil().isAfter(each.breachAt()) ? call : wait).add(each));
    List<Timer> again =
        wait.stream()
            .map(each -> new Timer(each.timerId(), each.caseId(), lookAgain(each, now)))
            .toList();
    return store.add(tx, wait).chain(() -> timers.set(tx, again)).chain(() -> call(tx, now, call));
  }

  private Uni<Void> call(SqlConnection tx, Instant now, List<BreachCall> calls) {
    Set<UUID> caseIds = new HashSet<>();
    calls.forEach(call -> caseIds.add(call.caseId()));
    return clocks
        .clocks(tx, caseIds)
        .chain(stored ->
            ladder.learn(
                tx,
                now,
                calls.stream()
                    .filter(call -> stands(call, stored.getOrDefault(call.caseId(), Map.of())))
                    .map(call -> notice(call, null))
                    .toList()));
  }

  /** A breach that was taken back, or whose clock waits for nothing any more, calls nobody. */
  private static boolean stands(BreachCall call, Map<UUID, StoredClock> clocks) {
    StoredClock stored = clocks.get(call.clockId());
    if (stored == null) {
      return false;
    }
    Clock.Breach breach = stored.clock().breach();
    return breach != null
        && stored.clock().isOpen()
        && toMicros(breach.at()).equals(call.breachAt());
  }

  private static Instant lookAgain(BreachCall call, Instant now) {
    Duration waited = Duration.between(call.breachAt(), now).dividedBy(16);
    Duration pause = waited.compareTo(LOOK_AGAIN) < 0 ? LOOK_AGAIN : waited;
    return now.plus(pause.compareTo(LOOK_AGAIN_AT_MOST) < 0 ? pause : LOOK_AGAIN_AT_MOST);
  }

  private static BreachCall row(Breach breach, Call call) {
    Level level = level(call.audience());
    Instant breachAt = toMicros(breach.at());
    return new BreachCall(
        LadderTimer.call(breach.clockId(), breachAt + ":" + level),
        breach.caseId(),
        breach.clockId(),
        breachAt,
        level);
  }

  private static Notice notice(BreachCall call, @Nullable String traceparent) {
    return new Notice(
        call.caseId(),
        new Command.Raise(new Ground(Reason.BREACH, call.clockId()), call.level(), null),
        Occasion.of(call.timerId(), traceparent));
  }

  private static Level level(Audience audience) {
    return switch (audience) {
      case TEAM_LEAD, SUPERVISOR -> Level.SUPERVISOR;
      case MANAGER -> Level.MANAGER;
      case MANAGER_ON_CALL -> Level.MANAGER_ON_CALL;
    };
  }

  /** What the database keeps. */
  private static Instant toMicros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
