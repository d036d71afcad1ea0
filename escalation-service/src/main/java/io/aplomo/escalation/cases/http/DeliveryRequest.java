package io.aplomo.escalation.cases.http;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Delivery;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that was to be sent to the customer.
 *
 * @param at when it was delivered or failed; now, if it is left out; at most five minutes ahead,
 *     and not before the complaint was received
 * @param channel on which it was sent
 * @param reasonCode why it failed, or how it was sent: a code of the sender's own list
 */
@Schema(name = "DeliveryReport")
record DeliveryRequest(
    @NotNull Delivery.What what,
    @NotNull Delivery.Outcome outcome,
    @Nullable Instant at,
    @Nullable Channel channel,
    @Pattern(regexp = MoveRequest.CODE) @Nullable String reasonCode) {}
