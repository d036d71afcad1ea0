package io.aplomo.escalation.ladder;

import io.aplomo.escalation.Promtool;
import org.junit.jupiter.api.Test;

/** Runs the alert rules' own tests. */
class LadderAlertsTest {
  @Test
  void whatNobodyAnswersAlerts() throws Exception {
    Promtool.run("test", "rules", "escalations.test.yml");
  }

  @Test
  void theRulesAreValid() throws Exception {
    Promtool.run("check", "rules", "escalations.yml");
  }
}
