package io.aplomo.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.acceptance.platform.SharedStage;
import io.aplomo.acceptance.platform.Stage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStage.class)
class CrashRunIT {
  private static final long SEED = 68;

  private static final List<Card> CARDS =
      List.of(
          new Card(Fault.KILL, Victim.INTAKE_1),
          new Card(Fault.FREEZE, Victim.ESCALATION_2),
          new Card(Fault.CUT, Victim.POSTGRES),
          new Card(Fault.RESTART, Victim.POSTGRES));

  /**
   * A fifth of what a full run sends: services are cold here and two slow cores are full at a
   * hundred, where leases take half a minute.
   */
  private static final int PER_SECOND = 40;

  @Test
  void nothingIsLostOrDoneTwiceWhateverBreaks(Stage stage) throws IOException, SQLException {
    CrashPlan plan = new CrashPlan(SEED, CrashPlan.Pace.SHORT, CARDS);
    try (CrashRun run = new CrashRun(stage, plan, PER_SECOND)) {
      run.promise();
      for (int number = 1; number <= CARDS.size(); number++) {
        RoundReport report = run.run(number);

        assertThat(report.findings().sentences()).as("%s", report.line()).isEmpty();
        assertThat(report.complaints()).isPositive();
        assertThat(report.messages()).isPositive();
      }
    }
  }
}
