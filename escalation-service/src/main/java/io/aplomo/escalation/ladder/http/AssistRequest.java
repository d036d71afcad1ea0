package io.aplomo.escalation.ladder.http;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That the customer asks for a supervisor in the contact.
 *
 * @param reasonCode why, of the organisation's own list; published
 */
@Schema(name = "Assistance")
record AssistRequest(@Pattern(regexp = RefuseRequest.CODE) @Nullable String reasonCode) {
  static final AssistRequest EMPTY = new AssistRequest(null);
}
