package io.aplomo.chassis.problem;

import io.aplomo.chassis.telemetry.KeyedLog;
import io.aplomo.chassis.telemetry.LogKey;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Answers for what is not the caller's mistake: a fault of the environment, or a bug of ours. */
final class Incidents {

  /** Long enough for a pool to be refilled, short enough that nobody notices. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private static final KeyedLog LOG = KeyedLog.of(Incidents.class);

  private Incidents() {}

  static Problem of(Throwable failure) {
    if (EnvironmentFault.isIn(failure)) {
      LOG.debug("request failed for the environment", failure);
      return EdgeProblem.UNAVAILABLE.problem().withRetryAfter(RETRY_AFTER);
    }
    String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    LOG.error("request failed", failure, LogKey.INCIDENT.is(incident));
    return EdgeProblem.INTERNAL_ERROR.problem().with("incident", incident);
  }
}
