package io.aplomo.escalation.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountCasesIT {
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Counts NOTHING = new Counts(0, 0, 0, 0);

  private final CountCases counting = new CountCases();

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

      assertThat(counts(node, AT_ONCE)).isEqualTo(new Counts(1, 1, 1, 0));
      assertThat(counts(node, Duration.ofHours(1))).isEqualTo(NOTHING);

      node.take(Told.message(unknown, 2));
      node.take(Told.received(unknown), Told.assessed(unknown, 1, "LOW"));
      node.take(Told.received(undocumented), Told.assessed(unassessed, 1, "LOW"));

      assertThat(counts(node, AT_ONCE)).isEqualTo(NOTHING);
    }
  }

  @Test
  void countsTheHourThatIntakeCountsWhicheverFactOpenedTheCase() {
    ServiceDatabase database = TestPostgres.freshDatabase();
    Node.migrate(database);
    Instant end = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.HOURS);
    try (Node node = new Node(database)) {
      node.take(
          recordedAt(end.minusSeconds(3600), Told.received(Told.newComplaint())),
          recordedAt(end.minusNanos(1_000), Told.assessed(Told.newComplaint(), 1, "LOW")),
          recordedAt(end, Told.received(Told.newComplaint())),
          recordedAt(end.minusSeconds(3601), Told.received(Told.newComplaint())));

      assertThat(counts(node, AT_ONCE).recordedInLatestHour()).isEqualTo(2);
    }
  }

  private static Told recordedAt(Instant at, Told told) {
    return told.with(payload -> payload.put("recordedAt", at.toString()));
  }

  private Counts counts(Node node, Duration patience) {
    return node.database().awaitTransaction(tx -> counting.count(tx, patience));
  }
}
