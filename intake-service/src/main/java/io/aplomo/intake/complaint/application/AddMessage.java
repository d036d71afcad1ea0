package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.intake.complaint.model.NewMessage;
import org.jspecify.annotations.Nullable;

/**
 * Take this message in.
 *
 * @param repetition null if the caller gave no key
 */
public record AddMessage(NewMessage message, @Nullable Repetition repetition) {
  @Nullable IdempotencyKey key() {
    return repetition == null ? null : repetition.key();
  }
}
