package io.aplomo.escalation.ladder.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why somebody cannot take a case.
 *
 * @param reasonCode of the organisation's own list; published
 */
@Schema(name = "EscalationRefusal")
record RefuseRequest(@NotNull @Pattern(regexp = RefuseRequest.CODE) String reasonCode) {
  /** A code of the organisation. */
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
}
