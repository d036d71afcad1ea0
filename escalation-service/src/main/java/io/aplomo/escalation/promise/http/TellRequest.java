package io.aplomo.escalation.promise.http;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a customer was told, before a promise broke, that it will be later.
 *
 * @param due what they were told, at most 365 days ahead
 */
@Schema(name = "PromiseTold")
record TellRequest(@NotNull Instant due) {}
