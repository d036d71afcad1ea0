package io.aplomo.escalation.timer;

import io.aplomo.escalation.Promtool;
import org.junit.jupiter.api.Test;

/** Runs the alert rules' own tests. */
class TimerAlertsTest {
  @Test
  void eachAlertFiresWhenItShouldAndIsSilentOtherwise() throws Exception {
    Promtool.run("test", "rules", "timers.test.yml");
  }

  @Test
  void theRulesAreValid() throws Exception {
    Promtool.run("check", "rules", "timers.yml");
  }
}
