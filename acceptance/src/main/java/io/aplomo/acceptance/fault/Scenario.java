package io.aplomo.acceptance.fault;

import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.platform.Stage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/** One fault or special case, played on a running platform under a tenant of its own. */
@FunctionalInterface
public interface Scenario {

  /**
   * Plays it; what does not hold is in the answer.
   *
   * @throws SQLException if the platform's databases cannot be reached when they should be
   * @throws IOException likewise its services
   */
  Findings play(Setting setting) throws SQLException, IOException;

  /**
   * Where and how.
   *
   * @param lasting how long the fault lasts
   * @param perSecond complaints per second of the load, where there is one
   * @param tell is told figures, one line each
   */
  record Setting(Stage stage, Duration lasting, int perSecond, long seed, Consumer<String> tell) {
    void say(String line) {
      tell.accept(line);
    }
  }
}
