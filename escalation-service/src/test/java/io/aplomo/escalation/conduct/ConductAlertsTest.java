package io.aplomo.escalation.conduct;

import io.aplomo.escalation.Promtool;
import org.junit.jupiter.api.Test;

/** Runs the alert rules' own tests. */
class ConductAlertsTest {
  @Test
  void selfHarmAndThreatsDespiteLimitsAlertAndNothingElseDoes() throws Exception {
    Promtool.run("test", "rules", "conduct.test.yml");
  }

  @Test
  void theRulesAreValid() throws Exception {
    Promtool.run("check", "rules", "conduct.yml");
  }
}
