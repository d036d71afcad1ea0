package io.aplomo.chassis.telemetry;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A logger of constant messages with {@linkplain LogKey agreed keys}. The keys are put on the
 * record itself and not on the thread, so that they are right in reactive code too; JSON output has
 * them under {@code mdc}, beside the trace id of the request.
 */
public final class KeyedLog {

  private static final String CLASS_NAME = KeyedLog.class.getName();

  private final Logger logger;

  private KeyedLog(Logger logger) {
    this.logger = logger;
  }

  public static KeyedLog of(Class<?> type) {
    return new KeyedLog(Logger.getLogger(type.getName()));
  }

  public void debug(String message, LogField... fields) {
    log(Level.DEBUG, message, null, fields);
  }

  public void debug(String message, Throwable failure, LogField... fields) {
    log(Level.DEBUG, message, failure, fields);
  }

  public void info(String message, LogField... fields) {
    log(Level.INFO, message, null, fields);
  }

  public void warn(String message, LogField... fields) {
    log(Level.WARN, message, null, fields);
  }

  public void warn(String message, Throwable failure, LogField... fields) {
    log(Level.WARN, message, failure, fields);
  }

  public void error(String message, LogField... fields) {
    log(Level.ERROR, message, null, fields);
  }

  public void error(String message, Throwable failure, LogField... fields) {
    log(Level.ERROR, message, failure, fields);
  }

  private void log(
      java.util.logging.Level level,
      String message,
      @Nullable Throwable failure,
      LogField[] fields) {
    if (!logger.isLoggable(level)) {
      return;
    }
    ExtLogRecord record =
        new ExtLogRecord(level, message, ExtLogRecord.FormatStyle.NO_FORMAT, CLASS_NAME);
    record.setLoggerName(logger.getName());
    record.setThrown(failure);
    for (LogField field : fields) {
      record.putMdc(field.key().key(), String.valueOf(field.value()));
    }
    logger.log(record);
  }
}
