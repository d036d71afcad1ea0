package io.aplomo.chassis.telemetry;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a log line for an exception: its class, its stack and those of its causes, without the
 * message. Messages of parsers and of the database quote what they were given (a row that a
 * constraint refused, a date that could not be read), and that may be what a person wrote. Of a
 * database error the SQLSTATE and the constraint stay; of the kinds whose messages are about the
 * infrastructure only, the message stays too.
 */
final class RedactedThrowable extends Throwable {

  private static final long serialVersionUID = 1L;

  /**
   * Packages whose exceptions speak of hosts, settings, topics and migrations, never of a request's
   * content.
   */
  private static final List<String> SPEAKING =
      List.of(
          "java.lang.IllegalStateException",
          "java.lang.NullPointerException",
          "java.net.",
          "java.util.concurrent.TimeoutException",
          "io.aplomo.",
          "io.netty.channel.",
          "io.quarkus.runtime.",
          "io.smallrye.config.",
          "jakarta.enterprise.inject.",
          "org.apache.kafka.",
          "org.flywaydb.");

  /** Cause chains are short; a longer one is a loop. */
  private static final int MAX_DEPTH = 20;

  private RedactedThrowable(String text, @Nullable Throwable cause, StackTraceElement[] stack) {
    super(text, cause, false, true);
    setStackTrace(stack);
  }

  static Throwable of(Throwable original) {
    return of(original, MAX_DEPTH);
  }

  private static Throwable of(Throwable original, int depth) {
    if (original instanceof RedactedThrowable) {
      return original;
    }
    Throwable cause = original.getCause();
    return new RedactedThrowable(
        describe(original),
        cause == null || depth == 0 ? null : of(cause, depth - 1),
        original.getStackTrace());
  }

  private static String describe(Throwable original) {
    String name = original.getClass().getName();
    return switch (original) {
      case PgException database ->
          name + ": " + database.getSqlState() + " " + orEmpty(database.getConstraint());
      case SQLException database -> name + ": " + orEmpty(database.getSQLState());
      default ->
          SPEAKING.stream().anyMatch(name::startsWith)
              ? name + ": " + orEmpty(original.getMessage())
              : name;
    };
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
