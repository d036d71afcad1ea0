package io.aplomo.escalation.cases.http;

import io.aplomo.escalation.cases.application.RecordDelivery;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Delivery;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is on file.
 *
 * @param at from when it counts: as it was told, or the time of the telling if that lay ahead
 */
@Schema(name = "Delivery")
record DeliveryItem(
    UUID caseId,
    UUID complaintId,
    Delivery.What what,
    Delivery.Outcome outcome,
    Instant at,
    @Nullable Channel channel,
    @Nullable String reasonCode) {

  static DeliveryItem of(RecordDelivery.Reply.Recorded recorded) {
    Delivery delivery = recorded.delivery();
    return new DeliveryItem(
        recorded.caseId(),
        recorded.complaintId(),
        delivery.what(),
        delivery.outcome(),
        delivery.at(),
        delivery.channel(),
        delivery.reasonCode());
  }
}
