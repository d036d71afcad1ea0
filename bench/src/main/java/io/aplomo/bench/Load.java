package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Posts over keep-alive connections, all of them on the thread that asks for it. It shares the
 * machine with what it measures, so it does as little as it can: requests are bytes, and of an
 * answer only what tells its end and its outcome is read. Times are in microseconds, with three
 * significant digits, up to two minutes.
 */
final class Load {
  private static final int CREATED = 201;
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);

  /** How long after the end of a run the last answers may come. */
  private static final long LATE_SECONDS = 60;

  private final InetSocketAddress target;
  private final byte[] head;
  private final int connections;

  /**
   * What came out.
   *
   * @param accepted answered 201 within the run
   * @param refused answered otherwise, or not at all
   * @param micros from the sending, or from the intended time of sending, to the answer
   */
  record Result(long accepted, long refused, double seconds, Histogram micros) {
    double perSecond() {
      return accepted / seconds;
    }

    double millis(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1000.0;
    }
  }

  Load(URI target, String path, String token, int connections) {
    this.target = new InetSocketAddress(target.getHost(), target.getPort());
    this.connections = connections;
    head =
        """
        POST %s HTTP/1.1
        host: %s
        content-type: application/json
        authorization: Bearer %s
        content-length:\
        """
            .formatted(path, target.getAuthority(), token)
            .replace("\n", "\r\n")
            .getBytes(US_ASCII);
  }

  /** Closed loop: each connection posts again as soon as it has its answer. */
  Result closed(int seconds, Supplier<byte[]> bodies) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (Run run = new Run(end, (location, at) -> {})) {
      long now = System.nanoTime();
      while (now - end < 0) {
        while (run.hasFree()) {
          run.post(bodies.get(), System.nanoTime());
        }
        run.answers();
        now = System.nanoTime();
      }
      run.lastAnswers();
      return run.result(seconds);
    }
  }

  /**
   * Open model: one post every {@code 1/rate} seconds whatever the answers do; one that finds all
   * connections taken waits for the first to be free. Latency counts from the intended time, so
   * that a stall is felt by everyone who would have come during it.
   *
   * @param answered told of each accepted one: its Location, and when it was answered (nanoTime)
   */
  Result open(int rate, int seconds, Supplier<byte[]> bodies, BiConsumer<String, Long> answered)
      throws IOException {
    long second = TimeUnit.SECONDS.toNanos(1);
    long total = (long) rate * seconds;
    long start = System.nanoTime();
    long end = start + (seconds + LATE_SECONDS) * second;
    try (Run run = new Run(end, answered)) {
      long posted = 0;
      while (posted < total) {
        long now = System.nanoTime();
        if (now - end >= 0) {
          throw new IOException("%d of %d posts were never sent".formatted(total - posted, total));
        }
        long due = Math.min(total, (now - start) * rate / second + 1);
        while (posted < due && run.hasFree()) {
          run.post(bodies.get(), start + posted++ * second / rate);
        }
        run.answers();
      }
      run.lastAnswers();
      return run.result(seconds);
    }
  }

  /** The connections of one run, and what came over them. */
  private final class Run implements AutoCloseable {
    private final long endNanos;
    private final BiConsumer<String, Long> answered;
    private final Selector selector = Selector.open();
    private final List<Connection> all = new ArrayList<>(connections);
    private final Deque<Connection> free = new ArrayDeque<>(connections);
    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
    private long accepted;
    private long refused;

    /** Answers after {@code endNanos} do not count. */
    Run(long endNanos, BiConsumer<String, Long> answered) throws IOException {
      this.endNanos = endNanos;
      this.answered = answered;
      for (int i = 0; i < connections; i++) {
        all.add(new Connection(target, head, selector));
      }
      free.addAll(all);
    }

    boolean hasFree() {
      return !free.isEmpty();
    }

    /** Sends over a free connection; {@code from} is when the time of this post begins. */
    void post(byte[] body, long from) throws IOException {
      Connection connection = free.remove();
      settle(connection, connection.post(body, from));
    }

    /** Takes the answers that are there, or come within a millisecond. */
    void answers() throws IOException {
      if (selector.select(1) == 0) {
        return;
      }
      Set<SelectionKey> ready = selector.selectedKeys();
      for (SelectionKey key : ready) {
        Connection connection = (Connection) key.attachment();
        settle(connection, connection.proceed());
      }
      ready.clear();
    }

    void lastAnswers() throws IOException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LATE_SECONDS);
      while (free.size() < connections) {
        if (System.nanoTime() - deadline >= 0) {
          throw new IOException(
              "%d posts were never answered".formatted(connections - free.size()));
        }
        answers();
      }
    }

    private void settle(Connection connection, @Nullable Answer answer) {
      if (answer == null) {
        return;
      }
      free.add(connection);
      long now = System.nanoTime();
      if (now - endNanos >= 0) {
        return;
      }
      if (answer.status() != CREATED) {
        refused++;
        return;
      }
      accepted++;
      long taken = TimeUnit.NANOSECONDS.toMicros(now - connection.fromNanos());
      micros.recordValue(Math.min(LONGEST_MICROS, taken));
      answered.accept(String.valueOf(answer.location()), now);
    }

    Result result(int seconds) {
      return new Result(accepted, refused, seconds, micros);
    }

    @Override
    public void close() throws IOException {
      for (Connection connection : all) {
        connection.close();
      }
      selector.close();
    }
  }
}
