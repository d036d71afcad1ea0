package io.aplomo.escalation.clock.application;

import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.catalogue.SlaCatalogue;
import io.aplomo.escalation.clock.application.PublishClockEvents.Numbered;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.clock.model.ClockStep;
import io.aplomo.escalation.clock.model.Pauses;
import io.aplomo.escalation.clock.persistence.ClockChange;
import io.aplomo.escalation.clock.persistence.ClockStore;
import io.aplomo.escalation.clock.persistence.KnownCase;
import io.aplomo.escalation.clock.persistence.StoredClock;
import io.aplomo.escalation.routing.persistence.QueueStore;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.Timers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reckons the clocks of cases anew whenever something was learnt or time has passed, writes what
 * differs, sets their timers and tells of it; what is due decides where a case waits, so its place
 * in its queue is written last. A dozen statements at most, however many cases; once as many again
 * where a statutory clock comes to be breached, or turns out not to be, which changes how urgent
 * its case is.
 */
@Singleton
public class KeepClocks {
  /** Clocks that depend on the priority are told of when triage has spoken, or after this. */
  public static final Duration ANNOUNCED_AFTER = Duration.ofSeconds(5);

  private final ClockStore store;
  private final SlaCatalogue books;
  private final Timers timers;
  private final CaseStore cases;
  private final PublishClockEvents publisher;
  private final FactsKnown factsKnown;
  private final JudgeBreaches breaches;
  private final QueueStore queues;
  private final CallAboutBreaches calls;

  KeepClocks(
      ClockStore store,
      SlaCatalogue books,
      Timers timers,
      CaseStore cases,
      PublishClockEvents publisher,
      FactsKnown factsKnown,
      JudgeBreaches breaches,
      QueueStore queues,
      CallAboutBreaches calls) {
    this.store = store;
    this.books = books;
    this.timers = timers;
    this.cases = cases;
    this.publisher = publisher;
    this.factsKnown = factsKnown;
    this.breaches = breaches;
    this.queues = queues;
    this.calls = calls;
  }

  /** Where events get their numbers from, which are gapless in each case. */
  public interface Numbers {
    /**
     * Takes numbers for events that are about to be told of cases that are locked.
     *
     * @param events how many, by case; perhaps of none
     * @return the last number before them, by case
     */
    Uni<Map<UUID, Long>> take(SqlConnection tx, Map<UUID, Integer> events);
  }

  /**
   * Takes in what was learnt of cases, which are locked where they exist.
   *
   * @param additions one of each case
   */
  public Uni<Void> learn(SqlConnection tx, Instant now, List<Addition> additions) {
    return told(tx, now, additions).replaceWithVoid();
  }

  /**
   * As above, for a caller that has yet to write the cases, and writes their numbers with them.
   *
   * @param numbers asked exactly once, before anything else looks at the cases' rows
   */
  public Uni<Void> learn(SqlConnection tx, Instant now, List<Addition> additions, Numbers numbers) {
    return told(tx, now, additions, numbers).replaceWithVoid();
  }

  /** As {@link #learn}; answers of which cases anything is told by it. */
  Uni<Set<UUID>> told(SqlConnection tx, Instant now, List<Addition> additions) {
    return told(tx, now, additions, cases::number);
  }

  private Uni<Set<UUID>> told(
      SqlConnection tx, Instant now, List<Addition> additions, Numbers numbers) {
    if (additions.isEmpty()) {
      return nothing(tx, numbers);
    }
    Map<UUID, Addition> byCase = new HashMap<>();
    additions.forEach(addition -> byCase.put(addition.caseId(), addition));
    return books
        .current(tx, tenants(additions))
        .chain(current ->
            store.remember(tx, additions.stream().map(a -> added(a, current, now)).toList()))
        .chain(known -> reckon(tx, known, byCase, Set.of(), now, numbers))
        .call(() -> queues.place(tx, byCase.keySet()));
  }

  private static Uni<Set<UUID>> nothing(SqlConnection tx, Numbers numbers) {
    return numbers.take(tx, Map.of()).replaceWith(Set.of());
  }

  /**
   * Lets time pass for cases that are locked.
   *
   * @param fired the timers that are gone: of clocks, and of announcements (by the case's id)
   */
  public Uni<Void> passTime(SqlConnection tx, Instant now, List<Timer> fired) {
    Set<UUID> caseIds = fired.stream().map(Timer::caseId).collect(Collectors.toSet());
    Set<UUID> gone = fired.stream().map(Timer::clockId).collect(Collectors.toSet());
    return store
        .recall(tx, caseIds)
        .chain(known -> reckon(tx, known, Map.of(), gone, now, cases::number))
        .chain(told -> queues.place(tx, caseIds));
  }

  /** What time stands still for in a case that is locked, whether or not a clock heeds it. */
  public Uni<Set<PauseCause>> pauses(SqlConnection tx, UUID caseId) {
    return store
        .recall(tx, List.of(caseId))
        .map(known -> known.isEmpty() ? Set.of() : Pauses.of(known.getFirst().facts()));
  }

  private Uni<Set<UUID>> reckon(
      SqlConnection tx,
      List<KnownCase> known,
      Map<UUID, Addition> additions,
      Set<UUID> gone,
      Instant now,
      Numbers numbers) {
    List<KnownCase> opened = known.stream().filter(KeepClocks::isOpened).toList();
    if (opened.isEmpty()) {
      return nothing(tx, numbers);
    }
    if (opened.stream()
        .allMatch(each -> Reckoning.isSilent(each, additions.get(each.caseId()), now))) {
      return setAnnouncements(tx, opened, additions, gone).chain(() -> nothing(tx, numbers));
    }
    Set<UUID> caseIds = opened.stream().map(KnownCase::caseId).collect(Collectors.toSet());
    return books
        .at(tx, revisions(opened))
        .chain(shelf ->
            store
                .clocks(tx, caseIds)
                .chain(stored ->
                    factsKnown
                        .horizon(tx, now)
                        .chain(horizon -> {
                          List<Reckoning> reckonings =
                              opened.stream()
                                  .map(each ->
                                      Reckoning.of(
                                          each,
                                          additions.get(each.caseId()),
                                          shelf.getOrDefault(each.tenant(), Map.of()),
                                          stored.getOrDefault(each.caseId(), Map.of()),
                                          gone,
                                          horizon))
                                  .toList();
                          return write(tx, reckonings, additions, horizon.now(), numbers)
                              .call(() -> call(tx, reckonings, shelf, additions, horizon.now()))
                              .chain(told ->
                                  turn(tx, reckonings, shelf, stored, additions, horizon.now())
                                      .map(more -> union(told, more)));
                        })));
  }

  /**
   * Most of what comes is the opening of cases, of which nobody is told yet: one timer for each.
   */
  private Uni<Void> setAnnouncements(
      SqlConnection tx, List<KnownCase> silent, Map<UUID, Addition> additions, Set<UUID> gone) {
    List<Timer> set = new ArrayList<>();
    for (KnownCase each : silent) {
      Instant announceAt = each.announceAt();
      boolean lacksTimer = additions.containsKey(each.caseId()) || gone.contains(each.caseId());
      if (announceAt != null && lacksTimer) {
        set.add(Reckoning.announcement(each.caseId(), announceAt));
      }
    }
    return timers.set(tx, set);
  }

  /** What follows where breaches of the law make cases more urgent, or do so no more. */
  private Uni<Set<UUID>> turn(
      SqlConnection tx,
      List<Reckoning> reckonings,
      Map<String, Map<Long, SlaBook>> shelf,
      Map<UUID, Map<UUID, StoredClock>> stored,
      Map<UUID, Addition> additions,
      Instant now) {
    List<BreachTurn> turns = new ArrayList<>();
    List<KnownCase> added = new ArrayList<>();
    List<Reckoning> then = new ArrayList<>();
    for (Reckoning each : reckonings) {
      BreachTurn turn = each.turn();
      if (turn != null) {
        KnownCase of = each.of();
        ClockFact.AtLeast fact = turn.fact(breaches.least());
        turns.add(turn);
        added.add(
            new KnownCase(of.caseId(), of.tenant(), of.complaintId(), List.of(fact), null, false));
        then.add(
            each.with(
                fact,
                shelf.getOrDefault(of.tenant(), Map.of()),
                stored.getOrDefault(of.caseId(), Map.of())));
      }
    }
    if (turns.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return breaches
        .judge(tx, now, turns)
        .call(() -> store.remember(tx, added))
        .chain(moved ->
            write(tx, then, additions, now, cases::number)
                .call(() -> call(tx, then, shelf, additions, now))
                .map(told -> union(moved.keySet(), told)));
  }

  /** People are called once the cases are written. Mostly nobody is, which costs nothing. */
  private Uni<Void> call(
      SqlConnection tx,
      List<Reckoning> reckonings,
      Map<String, Map<Long, SlaBook>> shelf,
      Map<UUID, Addition> additions,
      Instant now) {
    Breaches found = Breaches.of(reckonings, shelf, additions);
    return found.isEmpty()
        ? Uni.createFrom().voidItem()
        : calls.follow(tx, now, found.told(), found.withdrawn());
  }

  private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
    Set<UUID> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  private Uni<Set<UUID>> write(
      SqlConnection tx,
      List<Reckoning> reckonings,
      Map<UUID, Addition> additions,
      Instant now,
      Numbers numbers) {
    List<ClockChange> changes = reckonings.stream().flatMap(r -> r.changes().stream()).toList();
    List<Timer> set = reckonings.stream().flatMap(r -> r.timersToSet().stream()).toList();
    List<UUID> cleared = reckonings.stream().flatMap(r -> r.timersToClear().stream()).toList();
    Map<UUID, Boolean> waits =
        reckonings.stream()
            .filter(Reckoning::tellsOfTheCase)
            .collect(Collectors.toMap(r -> r.of().caseId(), Reckoning::waits));
    return store
        .write(tx, changes, now)
        .chain(() -> store.told(tx, waits))
        .chain(() -> timers.set(tx, set))
        .chain(() -> timers.clear(tx, cleared))
        .chain(() -> tell(tx, reckonings, additions, now, numbers));
  }

  /** Answers of which cases it told a step. */
  private Uni<Set<UUID>> tell(
      SqlConnection tx,
      List<Reckoning> reckonings,
      Map<UUID, Addition> additions,
      Instant now,
      Numbers numbers) {
    Map<UUID, Integer> events = new LinkedHashMap<>();
    for (Reckoning reckoning : reckonings) {
      int steps = reckoning.changes().stream().mapToInt(c -> c.steps().size()).sum();
      if (steps > 0) {
        events.put(reckoning.of().caseId(), steps);
      }
    }
    return numbers
        .take(tx, events)
        .chain(last -> {
          List<Numbered> numbered = new ArrayList<>();
          for (Reckoning reckoning : reckonings) {
            Addition addition = additions.get(reckoning.of().caseId());
            numbered.addAll(
                numbered(
                    reckoning,
                    last.getOrDefault(reckoning.of().caseId(), 0L),
                    addition == null ? null : addition.traceparent()));
          }
          return publisher.publish(tx, now, numbered);
        })
        .replaceWith(events.keySet());
  }

  private static List<Numbered> numbered(
      Reckoning reckoning, long last, @Nullable String traceparent) {
    List<Numbered> numbered = new ArrayList<>();
    KnownCase of = reckoning.of();
    long sequence = last;
    for (ClockChange change : reckoning.changes()) {
      for (ClockStep step : change.steps()) {
        sequence++;
        numbered.add(
            new Numbered(
                change.now().id(),
                of.caseId(),
                of.complaintId(),
                of.tenant(),
                step,
                sequence,
                reckoning.horizon().isHeld(step.at()),
                traceparent));
      }
    }
    return numbered;
  }

  private static KnownCase added(Addition addition, Map<String, SlaBook> current, Instant now) {
    boolean opens = addition.facts().stream().anyMatch(ClockFact.Received.class::isInstance);
    SlaBook book = current.get(addition.tenant());
    if (book == null) {
      throw new IllegalStateException("No policies of tenant " + addition.tenant());
    }
    List<ClockFact> facts =
        addition.facts().stream()
            .map(fact ->
                fact instanceof ClockFact.Received received
                    ? received.pinned(book.revision())
                    : fact)
            .toList();
    return new KnownCase(
        addition.caseId(),
        addition.tenant(),
        addition.complaintId(),
        facts,
        opens ? now.plus(ANNOUNCED_AFTER) : null,
        false);
  }

  private static boolean isOpened(KnownCase known) {
    return known.facts().stream().anyMatch(ClockFact.Received.class::isInstance);
  }

  private static Set<String> tenants(Collection<Addition> additions) {
    return additions.stream().map(Addition::tenant).collect(Collectors.toSet());
  }

  /** To which revisions cases have kept, by tenant. */
  static Map<String, Set<Long>> revisions(List<KnownCase> known) {
    Map<String, Set<Long>> revisions = new HashMap<>();
    for (KnownCase each : known) {
      Set<Long> of = revisions.computeIfAbsent(each.tenant(), tenant -> new HashSet<>());
      for (ClockFact fact : each.facts()) {
        if (fact instanceof ClockFact.Received received) {
          of.add(received.revision());
        } else if (fact instanceof ClockFact.Applied applied) {
          of.add(applied.revision());
        }
      }
    }
    return revisions;
  }
}
