package io.aplomo.acceptance.platform;

import io.aplomo.acceptance.api.Answer;
import io.aplomo.local.service.ServiceName;
import java.io.IOException;
import java.time.Duration;

/** What a tenant promises its customers, short enough for a run to see it kept or broken. */
public final class Promises {
  /** What a clock of {@link #firstResponse} waits for. */
  public static final String FIRST_RESPONSE = "FIRST_RESPONSE";

  /** Every case has one, by the policies that every tenant has from the beginning. */
  public static final String ACKNOWLEDGE = "ACKNOWLEDGE";

  private static final int OK = 200;
  private static final int STALE = 412;

  private Promises() {}

  /**
   * Promises that an agent answers every complaint within a time, at any hour; a warning is given
   * after half of it. A tenant that has promised something before keeps to that.
   *
   * @param within whole seconds
   * @throws IOException if the policy is not accepted
   */
  public static void firstResponse(Stage stage, String tenant, Duration within) throws IOException {
    Answer answer =
        stage
            .api()
            .put(
                stage.uris(ServiceName.ESCALATION).getFirst().resolve("/v1/sla-policies/brief"),
                stage.token(tenant, "manager"),
                0,
                policy(within.toSeconds()));
    if (answer.status() != OK && answer.status() != STALE) {
      throw new IOException(
          "The policy was answered %d %s".formatted(answer.status(), answer.body()));
    }
  }

  private static String policy(long seconds) {
    return """
    {"name": {"es": "Breve", "en": "Brief"}, "enabled": true, "rank": 0, "match": {},
     "clocks": [{"code": "first-response", "kind": "FIRST_RESPONSE", "basis": "CONTRACTUAL",
       "calendar": "always", "targets": {"ANY": {"seconds": %d, "time": "ELAPSED"}},
       "warnings": [{"share": 0.5}], "answeredBy": ["AGENT"]}]}
    """
        .formatted(seconds);
  }
}
