package io.aplomo.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.acceptance.platform.SharedStage;
import io.aplomo.acceptance.platform.Stage;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStage.class)
class CrashRunIT {
  /** Freezes an escalation, kills an intake, kills PostgreSQL. */
  private static final long SEED = 68;

  private static final int ROUNDS = 3;

  /** Half of what a full run sends: the machine builds and tests other things meanwhile. */
  private static final int PER_SECOND = 100;

  @Test
  void nothingIsLostOrDoneTwiceWhateverIsKilled(Stage stage) throws IOException, SQLException {
    CrashPlan plan = new CrashPlan(SEED, CrashPlan.Pace.SHORT);
    try (CrashRun run = new CrashRun(stage, plan, PER_SECOND)) {
      run.promise();
      for (int number = 1; number <= ROUNDS; number++) {
        RoundReport report = run.run(number);

        assertThat(report.findings().sentences()).as("%s", report.line()).isEmpty();
        assertThat(report.complaints()).isPositive();
        assertThat(report.messages()).isPositive();
      }
    }
  }
}
