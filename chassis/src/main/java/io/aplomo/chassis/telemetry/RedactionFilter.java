package io.aplomo.chassis.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Lets every line pass and takes the messages out of the exceptions on it, whoever logs them: our
 * code, Vert.x, Mutiny or Hibernate. See {@link RedactedThrowable}.
 */
@LoggingFilter(name = "aplomo-redaction")
public final class RedactionFilter implements Filter {

  @Override
  public boolean isLoggable(LogRecord record) {
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      record.setThrown(RedactedThrowable.of(thrown));
    }
    return true;
  }
}
