package io.aplomo.escalation.routing.http;

import io.aplomo.escalation.routing.model.Reach;
import io.aplomo.escalation.routing.persistence.QueuedCase;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits in a queue.
 *
 * @param priority {@code P1} to {@code P4}
 * @param due of the customer's next open clock; absent while none runs
 * @param atRisk whether it waits before others because less than a quarter of its time is left; of
 *     P1, which come first, it is not said
 * @param atRiskAt after this instant less than a quarter is left; absent while no clock runs
 * @param waitingSince when the complaint reached the organisation
 * @param language ISO 639 code of what whoever takes it has to speak
 * @param skill category that they have to know; absent where any will do
 * @param conductTraining whether they have to be trained for abusive customers
 * @param heldUntil until when the customer cools off, and the case is not handed out; absent if it
 *     is
 */
@Schema(name = "QueuedCase")
record QueuedItem(
    UUID caseId,
    String priority,
    @Nullable Instant due,
    boolean atRisk,
    @Nullable Instant atRiskAt,
    Instant waitingSince,
    String language,
    @Nullable String skill,
    boolean conductTraining,
    @Nullable Instant heldUntil) {
  private static final int AT_RISK = 1;

  static QueuedItem of(QueuedCase queued) {
    var position = queued.position();
    return new QueuedItem(
        position.caseId(),
        position.priority(),
        position.due(),
        position.part() == AT_RISK,
        queued.riskAt(),
        position.waitingSince(),
        queued.language(),
        queued.skill().equals(Reach.ANY_SKILL) ? null : queued.skill(),
        queued.trained(),
        queued.heldUntil());
  }
}
