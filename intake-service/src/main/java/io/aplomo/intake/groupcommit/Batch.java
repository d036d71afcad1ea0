package io.aplomo.intake.groupcommit;

import io.aplomo.chassis.database.Faults;
import io.aplomo.chassis.loop.Backoff;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One batch from its first attempt to the last answer. First all together; if that fails, one by
 * one: an item that the database refuses fails alone, an item that met a fault of the environment
 * goes to the end and waits a little. All of it on the lane.
 */
final class Batch<T, R> {
  private static final Duration FIRST_WAIT = Duration.ofMillis(20);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final Lane lane;
  private final Function<List<T>, Uni<List<R>>> commit;
  private final List<Ticket<T, R>> all;
  private final Consumer<Batch<T, R>> whenEnded;
  private final Deque<Ticket<T, R>> open = new ArrayDeque<>();
  private final Backoff backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT);
  private final long startedNanos;

  Batch(
      Lane lane,
      Function<List<T>, Uni<List<R>>> commit,
      List<Ticket<T, R>> tickets,
      Consumer<Batch<T, R>> whenEnded) {
    this.lane = lane;
    this.commit = commit;
    this.all = List.copyOf(tickets);
    this.whenEnded = whenEnded;
    this.startedNanos = lane.nanos();
  }

  int size() {
    return all.size();
  }

  long startedNanos() {
    return startedNanos;
  }

  void start() {
    attempt(all, this::together);
  }

  /** Answers the callers that have waited long enough; the attempt under way goes on. */
  void expire(long nowNanos, Throwable fault) {
    for (Ticket<T, R> ticket : all) {
      if (ticket.expired(nowNanos)) {
        ticket.fail(fault);
      }
    }
  }

  private void together(@Nullable List<R> results, @Nullable Throwable fault) {
    if (results == null) {
      open.addAll(all);
      singly();
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      all.get(i).complete(results.get(i));
    }
    whenEnded.accept(this);
  }

  private void singly() {
    Ticket<T, R> next = open.poll();
    while (next != null && next.answered()) {
      next = open.poll();
    }
    if (next == null) {
      whenEnded.accept(this);
      return;
    }
    Ticket<T, R> single = next;
    attempt(List.of(single), (results, fault) -> alone(single, results, fault));
  }

  private void alone(Ticket<T, R> ticket, @Nullable List<R> results, @Nullable Throwable fault) {
    if (results != null) {
      ticket.complete(results.getFirst());
      backoff.reset();
      singly();
    } else if (fault != null && !Faults.isEnvironment(fault)) {
      ticket.fail(fault);
      singly();
    } else {
      open.addLast(ticket);
      lane.after(backoff.next(), this::singly);
    }
  }

  /** What came of an attempt: results in the order of the items, or a fault. */
  private interface Outcome<R> {
    void is(@Nullable List<R> results, @Nullable Throwable fault);
  }

  private void attempt(List<Ticket<T, R>> tickets, Outcome<R> outcome) {
    List<T> items = tickets.stream().map(Ticket::item).toList();
    Uni.createFrom()
        .deferred(() -> commit.apply(items))
        .subscribe()
        .with(
            results -> lane.run(() -> outcome.is(results, null)),
            fault -> lane.run(() -> outcome.is(null, fault)));
  }
}
