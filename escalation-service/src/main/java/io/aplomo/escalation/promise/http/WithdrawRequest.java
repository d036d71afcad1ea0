package io.aplomo.escalation.promise.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a promise holds no longer.
 *
 * @param reasonCode why, as a code of the organisation; published
 */
@Schema(name = "PromiseWithdrawn")
record WithdrawRequest(@NotNull @Pattern(regexp = WithdrawRequest.CODE) String reasonCode) {
  /** What the events allow as a code. */
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
}
