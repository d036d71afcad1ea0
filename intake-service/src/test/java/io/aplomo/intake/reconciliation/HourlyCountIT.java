package io.aplomo.intake.reconciliation;

import static io.aplomo.intake.Requests.complaint;
import static io.aplomo.intake.Requests.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.intake.Platform;
import io.aplomo.testkit.TestPostgres;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Platform
@QuarkusTest
class HourlyCountIT {
  private final HourlyCount counter;
  private final ShardLeases leases;

  @Inject
  HourlyCountIT(HourlyCount counter, ShardLeases leases) {
    this.counter = counter;
    this.leases = leases;
  }

  @Test
  void countsWhatWasRecordedInTheLatestClosedHour() throws SQLException {
    await().atMost(Duration.ofSeconds(30)).until(() -> leases.owned().size() == 64);
    counter.count();
    double before = counter.complaints();
    String inside = posted("counted", complaint());
    posted("counted", complaint());
    // Half an hour before the latest closed hour's end.
    recordedAt(
        inside,
        "date_trunc('hour', clock_timestamp() - interval '1 minute', 'UTC') - interval '30 min'");

    counter.count();

    assertThat(counter.complaints()).isEqualTo(before + 1);
  }

  private static void recordedAt(String id, String time) throws SQLException {
    try (Connection connection = TestPostgres.database("intake").dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update complaint set recorded_at = " + time + " where id = ?::uuid")) {
      statement.setString(1, id);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
