package io.aplomo.acceptance.platform;

import io.aplomo.acceptance.api.Answer;
import io.aplomo.local.service.ServiceProcess;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of day that an instance of a service sees, as its metrics tell. */
public final class ShownTime {
  /** The time of day at the start of the JVM. */
  private static final String START = "process_start_time_seconds";

  /** Monotonic time since then. */
  private static final String UPTIME = "process_uptime_seconds";

  private static final double MILLIS_PER_SECOND = 1e3;

  private ShownTime() {}

  /**
   * By how much the clock of an instance is ahead of the database's, to about a second; negative if
   * it is behind.
   *
   * @throws IOException if the instance does not tell
   */
  public static Duration ahead(Stage stage, ServiceProcess instance)
      throws IOException, SQLException {
    Answer answer = stage.api().get(instance.managementUri().resolve("/q/metrics"));
    Instant now = stage.databases().now();
    if (answer.status() != HttpURLConnection.HTTP_OK) {
      throw new IOException(
          "The metrics of %s: %d".formatted(instance.instanceId(), answer.status()));
    }
    return Duration.between(now, of(answer.body()));
  }

  /**
   * What the clock showed when these metrics were told.
   *
   * @param metrics in Prometheus' text format
   */
  static Instant of(String metrics) throws IOException {
    OptionalDouble start = value(START, metrics);
    OptionalDouble uptime = value(UPTIME, metrics);
    if (start.isEmpty() || uptime.isEmpty()) {
      throw new IOException("No %s or no %s among the metrics".formatted(START, UPTIME));
    }
    double seconds = start.getAsDouble() + uptime.getAsDouble();
    return Instant.ofEpochMilli(Math.round(seconds * MILLIS_PER_SECOND));
  }

  private static OptionalDouble value(String name, String metrics) {
    Matcher sample =
        Pattern.compile("^" + name + "(?:\\{[^}]*\\})? (\\S+)", Pattern.MULTILINE).matcher(metrics);
    return sample.find()
        ? OptionalDouble.of(Double.parseDouble(sample.group(1)))
        : OptionalDouble.empty();
  }
}
