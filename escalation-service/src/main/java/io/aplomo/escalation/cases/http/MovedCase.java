package io.aplomo.escalation.cases.http;

import io.aplomo.escalation.cases.application.MoveCase;
import io.aplomo.escalation.cases.model.Stage;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a case stands after somebody moved it.
 *
 * @param status {@code OPEN}, {@code RESOLVED} or {@code CLOSED}
 * @param version what the next {@code If-Match} has to say, in quotes
 */
@Schema(name = "MovedCase")
record MovedCase(UUID id, UUID complaintId, String status, Instant statusSince, long version) {

  static MovedCase of(MoveCase.Reply.Moved moved) {
    return new MovedCase(
        moved.before().id(),
        moved.before().complaintId(),
        status(moved.stage()),
        moved.stage().since(),
        moved.version());
  }

  static String status(Stage stage) {
    CaseResource.Status status =
        switch (stage) {
          case Stage.Open open -> CaseResource.Status.OPEN;
          case Stage.Resolved resolved -> CaseResource.Status.RESOLVED;
          case Stage.Closed closed -> CaseResource.Status.CLOSED;
        };
    return status.name();
  }
}
