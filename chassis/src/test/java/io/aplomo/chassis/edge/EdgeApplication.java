package io.aplomo.chassis.edge;

import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against the sample application on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface EdgeApplication {}
