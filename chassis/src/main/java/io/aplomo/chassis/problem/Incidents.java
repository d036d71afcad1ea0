package io.aplomo.chassis.problem;

import io.aplomo.chassis.telemetry.KeyedLog;
import io.aplomo.chassis.telemetry.LogKey;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Answers for what is not the caller's mistake: a fault of the environment, or a bug of ours. */
final class Incidents {

  /** Long enough for a pool to be refilled, short enough that nobody notices. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  /** Under load a database that is away fails thousands of requests a second: one line says it. */
  private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();

  private static final AtomicLong NEXT_LINE = new AtomicLong(System.nanoTime());

  /** What REST says when an answer comes after the caller hung up or was timed out. */
  private static final String TOO_LATE = "Response has already been written";

  private static final KeyedLog LOG = KeyedLog.of(Incidents.class);

  private Incidents() {}

  static Problem of(Throwable failure) {
    if (failure instanceof IllegalStateException && TOO_LATE.equals(failure.getMessage())) {
      LOG.debug("answer came too late");
      return EdgeProblem.UNAVAILABLE.problem().withRetryAfter(RETRY_AFTER);
    }
    if (EnvironmentFault.isIn(failure)) {
      logNowAndThen(failure);
      return EdgeProblem.UNAVAILABLE.problem().withRetryAfter(RETRY_AFTER);
    }
    String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    LOG.error("request failed", failure, LogKey.INCIDENT.is(incident));
    return EdgeProblem.INTERNAL_ERROR.problem().with("incident", incident);
  }

  private static void logNowAndThen(Throwable failure) {
    long now = System.nanoTime();
    long next = NEXT_LINE.get();
    if (now - next >= 0 && NEXT_LINE.compareAndSet(next, now + QUIET_NANOS)) {
      LOG.warn("requests fail for the environment", failure);
    } else {
      LOG.debug("request failed for the environment", failure);
    }
  }
}
