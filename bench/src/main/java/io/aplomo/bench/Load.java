package io.aplomo.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Posts over keep-alive connections from one event loop. Times are in microseconds, with three
 * significant digits, up to two minutes.
 */
final class Load implements AutoCloseable {
  private static final int CREATED = 201;
  private static final int MAX_WAITING = 200_000;
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client;
  private final int connections;
  private final RequestOptions request;

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
    this.connections = connections;
    client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true).setPipelining(false),
            new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(MAX_WAITING));
    request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost(target.getHost())
            .setPort(target.getPort())
            .setURI(path)
            .putHeader("content-type", "application/json")
            .putHeader("authorization", "Bearer " + token);
  }

  /** Closed loop: each connection posts again as soon as it has its answer. */
  Result closed(int seconds, Supplier<String> bodies) throws Exception {
    Tally tally = new Tally();
    CompletableFuture<Void> done = new CompletableFuture<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    vertx.runOnContext(ignored -> {
      int[] running = {connections};
      for (int i = 0; i < connections; i++) {
        closedTurn(tally, bodies, end, running, done);
      }
    });
    done.get(seconds + 60L, TimeUnit.SECONDS);
    return tally.result(seconds);
  }

  /**
   * Open model: one post every {@code 1/rate} seconds whatever the answers do. Latency counts from
   * the intended time, so that a stall is felt by everyone who would have come during it.
   *
   * @param answered told of each accepted one: its Location, and when it was answered (nanoTime)
   */
  Result open(int rate, int seconds, Supplier<String> bodies, BiConsumer<String, Long> answered)
      throws Exception {
    Tally tally = new Tally();
    CompletableFuture<Void> done = new CompletableFuture<>();
    long start = System.nanoTime();
    long total = (long) rate * seconds;
    vertx.runOnContext(ignored -> {
      long[] state = {0, 0};
      vertx.setPeriodic(
          1,
          timer -> {
            long due = Math.min(total, (System.nanoTime() - start) * rate / 1_000_000_000L);
            while (state[0] < due) {
              long intended = start + state[0]++ * 1_000_000_000L / rate;
              post(bodies.get())
                  .onComplete(answer -> {
                    long now = System.nanoTime();
                    tally.add(answer.succeeded() && answer.result() != null, now - intended);
                    if (answer.succeeded() && answer.result() != null) {
                      answered.accept(answer.result(), now);
                    }
                    if (++state[1] == total) {
                      done.complete(null);
                    }
                  });
            }
            if (state[0] == total) {
              vertx.cancelTimer(timer);
            }
          });
    });
    done.get(seconds + 120L, TimeUnit.SECONDS);
    return tally.result(seconds);
  }

  private void closedTurn(
      Tally tally, Supplier<String> bodies, long end, int[] running, CompletableFuture<Void> done) {
    long sent = System.nanoTime();
    if (sent - end >= 0) {
      if (--running[0] == 0) {
        done.complete(null);
      }
      return;
    }
    post(bodies.get())
        .onComplete(answer -> {
          long now = System.nanoTime();
          if (now - end < 0) {
            tally.add(answer.succeeded() && answer.result() != null, now - sent);
          }
          closedTurn(tally, bodies, end, running, done);
        });
  }

  /** The Location of what was created; an empty result for any other answer. */
  private Future<String> post(String body) {
    return client
        .request(request)
        .compose(r -> r.send(Buffer.buffer(body)))
        .compose(r ->
            r.body()
                .map(b ->
                    r.statusCode() == CREATED ? String.valueOf(r.getHeader("location")) : null));
  }

  @Override
  public void close() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Touched by the event loop only, until the run is over. */
  private static final class Tally {
    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
    private long accepted;
    private long refused;

    void add(boolean ok, long nanos) {
      if (ok) {
        accepted++;
        micros.recordValue(Math.min(LONGEST_MICROS, nanos / 1000));
      } else {
        refused++;
      }
    }

    Result result(int seconds) {
      return new Result(accepted, refused, seconds, micros);
    }
  }
}
