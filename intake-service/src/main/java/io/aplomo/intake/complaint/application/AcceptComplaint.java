package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.intake.complaint.model.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Take this complaint in.
 *
 * @param repetition null if the caller gave no key
 */
public record AcceptComplaint(Submission submission, @Nullable Repetition repetition) {
  @Nullable IdempotencyKey key() {
    return repetition == null ? null : repetition.key();
  }
}
