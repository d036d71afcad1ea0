package io.aplomo.escalation.cases.http;

import io.aplomo.escalation.conduct.http.PseudonymKey;
import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What the service under test runs on; the same for all tests, so that it is started once. */
@QuarkusTestResource(
    value = PostgresResource.class,
    initArgs = @ResourceArg(name = "database", value = "escalation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
@QuarkusTestResource(PseudonymKey.class)
final class ServiceUnderTest {
  private ServiceUnderTest() {}
}
