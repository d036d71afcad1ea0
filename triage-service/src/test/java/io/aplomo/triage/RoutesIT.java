package io.aplomo.triage;

import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.RouteRoleTable;
import io.aplomo.testkit.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class RoutesIT {
  @Test
  void letsTheRolesOfTheTableInAndNobodyElse() {
    RouteRoleTable.of("triage").assertKeptBy(URI.create("http://localhost:" + RestAssured.port));
  }
}
