package io.aplomo.intake.groupcommit;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Commits the items of concurrent callers together. There is no timer: an item that finds a free
 * place in flight goes at once, alone; those that come while all places are taken go together when
 * one gets free. So batches grow with the load and an idle service adds no delay.
 *
 * <p>A batch that fails is redone one by one, so that one bad item harms nobody. An item whose
 * commit has an unknown outcome is tried again like any other: the commit must recognise what it
 * has stored before. Whatever happens, a caller has its answer within {@link
 * GroupCommitLimits#patience} and a moment; what becomes of the caller's connection changes
 * nothing.
 *
 * @param <T> an item
 * @param <R> the outcome of one item
 */
public final class GroupCommit<T, R> {
  /** How exactly the patience of callers is kept. */
  private static final Duration SWEEP = Duration.ofMillis(250);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Lane lane;
  private final GroupCommitLimits limits;
  private final Function<List<T>, Uni<List<R>>> commit;
  private final IntConsumer batchSizes;

  private final Queue<Ticket<T, R>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean woken = new AtomicBoolean();

  // Only on the lane:
  private final Set<Batch<T, R>> inFlight = new LinkedHashSet<>();
  private boolean sweeping;

  /**
   * Makes a group commit.
   *
   * @param commit stores items in one transaction and answers their outcomes in the same order;
   *     fails if the transaction did not commit or nobody knows
   * @param batchSizes told the size of every batch
   */
  public GroupCommit(
      Lane lane,
      GroupCommitLimits limits,
      Function<List<T>, Uni<List<R>>> commit,
      IntConsumer batchSizes) {
    this.lane = lane;
    this.limits = limits;
    this.commit = commit;
    this.batchSizes = batchSizes;
  }

  /**
   * Hands an item in. The answer comes after the commit; it fails with 503 {@code service.busy} if
   * too many wait already, with 503 {@code service.unavailable} if the outcome is not known in
   * time, and with the fault of the item itself.
   */
  public Uni<R> submit(T item) {
    return Uni.createFrom()
        .emitter(caller -> {
          if (waiting.incrementAndGet() > limits.queueLimit()) {
            waiting.decrementAndGet();
            caller.fail(busy());
            return;
          }
          long deadline = lane.nanos() + limits.patience().toNanos();
          queue.add(new Ticket<>(item, caller, deadline));
          if (woken.compareAndSet(false, true)) {
            lane.run(this::drain);
          }
        });
  }

  /** Items that wait for a batch. */
  public int waiting() {
    return waiting.get();
  }

  private void drain() {
    // Before the queue is read: whoever comes later wakes the lane again.
    woken.set(false);
    while (inFlight.size() < limits.batchesInFlight() && !queue.isEmpty()) {
      Batch<T, R> batch = new Batch<>(lane, commit, take(), this::ended);
      inFlight.add(batch);
      batchSizes.accept(batch.size());
      batch.start();
    }
    if (!sweeping && !inFlight.isEmpty()) {
      sweeping = true;
      lane.after(SWEEP, this::sweep);
    }
  }

  private List<Ticket<T, R>> take() {
    List<Ticket<T, R>> taken = new ArrayList<>();
    while (taken.size() < limits.batchSize()) {
      Ticket<T, R> next = queue.poll();
      if (next == null) {
        break;
      }
      waiting.decrementAndGet();
      taken.add(next);
    }
    return taken;
  }

  private void ended(Batch<T, R> batch) {
    inFlight.remove(batch);
    drain();
  }

  /** Answers whose patience has ended, and lets go of attempts that nobody will ever answer. */
  private void sweep() {
    long now = lane.nanos();
    for (Ticket<T, R> first = queue.peek();
        first != null && first.expired(now);
        first = queue.peek()) {
      queue.remove();
      waiting.decrementAndGet();
      first.fail(unavailable());
    }
    long abandonAfter = limits.abandonAfter().toNanos();
    inFlight.forEach(batch -> batch.expire(now, unavailable()));
    inFlight.removeIf(batch -> now - batch.startedNanos() >= abandonAfter);
    sweeping = false;
    drain();
  }

  private static ProblemException busy() {
    return EdgeProblem.BUSY.problem().withRetryAfter(RETRY_AFTER).exception();
  }

  private static ProblemException unavailable() {
    return EdgeProblem.UNAVAILABLE.problem().withRetryAfter(RETRY_AFTER).exception();
  }
}
