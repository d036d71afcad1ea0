package io.aplomo.escalation.cases;

import io.aplomo.escalation.Promtool;
import org.junit.jupiter.api.Test;

/** Runs the alert rules' own tests. */
class DeliveryAlertsTest {
  @Test
  void aFailedDeliveryAlertsAndNothingElseDoes() throws Exception {
    Promtool.run("test", "rules", "deliveries.test.yml");
  }

  @Test
  void theRulesAreValid() throws Exception {
    Promtool.run("check", "rules", "deliveries.yml");
  }
}
