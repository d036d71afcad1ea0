package io.aplomo.escalation.transfer.http;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the brief was read.
 *
 * @param briefVersion {@code version} of the brief that was read
 */
@Schema(name = "TransferConfirmation")
record ConfirmRequest(@NotNull @Min(0) Long briefVersion) {}
