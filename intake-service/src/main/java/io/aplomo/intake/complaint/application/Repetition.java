package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.idempotency.StoredAnswer;

/**
 * What makes a repeated request recognisable.
 *
 * @param key as the caller gave it
 * @param request what the caller asked for
 */
public record Repetition(IdempotencyKey key, RequestHash request) {
  StoredAnswer answered(Answer answer) {
    return new StoredAnswer(request, answer);
  }
}
