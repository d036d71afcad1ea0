package io.aplomo.chassis.idempotency;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.chassis.security.Caller;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner means it: two clients, tenants or routes with the same text have different
 * keys.
 *
 * @param route a constant of the method: {@code POST /v1/complaints}
 * @param key 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String tenant, String client, String route, String key) {

  public static final String HEADER = "Idempotency-Key";

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /**
   * The key of a request; null if it has none.
   *
   * @param header value of {@value #HEADER}
   * @throws ProblemException 400 {@code request.invalid-idempotency-key}
   */
  public static @Nullable IdempotencyKey of(Caller caller, String route, @Nullable String header) {
    if (header == null) {
      return null;
    }
    if (!VISIBLE.matcher(header).matches()) {
      throw EdgeProblem.INVALID_IDEMPOTENCY_KEY.problem().withField(HEADER).exception();
    }
    return new IdempotencyKey(caller.tenant(), caller.client(), route, header);
  }
}
