package io.aplomo.escalation.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountMissingIT {
  private static final Duration AT_ONCE = Duration.ZERO;

  private final CountMissing counting = new CountMissing();

  @Test
  void countsWhatHasNotComeUntilItComes() {
    ServiceDatabase database = TestPostgres.freshDatabase();
    Node.migrate(database);
    UUID unknown = Told.newComplaint();
    UUID undocumented = Told.newComplaint();
    UUID unassessed = Told.newComplaint();
    try (Node node = new Node(database)) {
      node.take(
          Told.message(unknown, 1),
          Told.assessed(undocumented, 1, "LOW"),
          Told.received(unassessed));

      assertThat(missing(node, AT_ONCE)).isEqualTo(new Missing(1, 1, 1));
      assertThat(missing(node, Duration.ofHours(1))).isEqualTo(Missing.NOTHING);

      node.take(Told.message(unknown, 2));
      node.take(Told.received(unknown), Told.assessed(unknown, 1, "LOW"));
      node.take(Told.received(undocumented), Told.assessed(unassessed, 1, "LOW"));

      assertThat(missing(node, AT_ONCE)).isEqualTo(Missing.NOTHING);
    }
  }

  private Missing missing(Node node, Duration patience) {
    return node.database().awaitTransaction(tx -> counting.count(tx, patience));
  }
}
