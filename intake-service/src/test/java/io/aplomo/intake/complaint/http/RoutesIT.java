package io.aplomo.intake.complaint.http;

import io.aplomo.intake.Platform;
import io.aplomo.testkit.RouteRoleTable;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;

@Platform
@QuarkusTest
class RoutesIT {
  @Test
  void letsInWhomTheTableOfRoutesAndRolesSays() {
    RouteRoleTable.of("intake").assertKeptBy(URI.create("http://localhost:" + RestAssured.port));
  }
}
