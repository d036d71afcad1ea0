package io.aplomo.escalation.transfer.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why somebody cannot take a case.
 *
 * @param reasonCode of the organisation's own list; published
 */
@Schema(name = "TransferRefusal")
record RefuseRequest(@NotNull @Pattern(regexp = TransferRequest.CODE) String reasonCode) {}
