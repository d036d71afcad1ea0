package io.aplomo.local.send;

import io.aplomo.local.client.Answer;
import io.aplomo.local.client.IntakeClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Posts rows, several at a time, and tells a {@link Tally} what became of each. */
public final class Sender {
  private static final double NANOS_PER_SECOND = 1e9;

  private final IntakeClient intake;
  private final int inFlight;
  private final double rate;

  /**
   * A sender to one intake service.
   *
   * @param inFlight how many requests may wait for their answer at the same time, at least 1
   * @param rate requests begun per second at most; 0 for as many as go
   */
  public Sender(IntakeClient intake, int inFlight, double rate) {
    this.intake = intake;
    this.inFlight = inFlight;
    this.rate = rate;
  }

  /**
   * Posts all rows; returns when each has its final answer.
   *
   * @param progress is called after every answer, by one thread at a time
   */
  public Tally send(Stream<Row> rows, Consumer<Tally> progress) {
    Tally tally = new Tally();
    Semaphore free = new Semaphore(inFlight);
    long began = System.nanoTime();
    long[] sent = {0};
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      rows.forEachOrdered(row -> {
        waitForTurn(began, sent[0]++);
        free.acquireUninterruptibly();
        threads.execute(() -> {
          try {
            count(row, tally, progress);
          } finally {
            free.release();
          }
        });
      });
    }
    return tally;
  }

  private void count(Row row, Tally tally, Consumer<Tally> progress) {
    switch (row) {
      case Row.Complaint complaint -> {
        Answer answer = intake.post(complaint.body());
        synchronized (tally) {
          tally.count(complaint.line(), answer);
          progress.accept(tally);
        }
      }
      case Row.Unreadable unreadable -> {
        synchronized (tally) {
          tally.countUnreadable(unreadable.line());
          progress.accept(tally);
        }
      }
    }
  }

  private void waitForTurn(long began, long number) {
    if (rate <= 0) {
      return;
    }
    long turn = began + (long) (number * NANOS_PER_SECOND / rate);
    for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
