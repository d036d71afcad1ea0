package io.aplomo.intake.complaint.http;

import static io.aplomo.intake.Requests.complaint;
import static io.aplomo.intake.Requests.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.aplomo.intake.Platform;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@Platform
@QuarkusTest
class PostComplaintIT {
  @Test
  void answersWhatIsDurable() {
    post("posting", complaint())
        .then()
        .statusCode(201)
        .body("trackingKey", matchesPattern("[0-9A-HJKMNP-TV-Z]{10}[0-9A-HJKMNP-TV-Z*~$=U]"))
        .body("status", equalTo("RECEIVED"))
        .body("receivedAt", notNullValue());
  }
}
