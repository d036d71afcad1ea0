package io.aplomo.escalation.cases.http;

import io.aplomo.escalation.cases.application.MoveCase;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Stage;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands after somebody moved it.
 *
 * @param status {@code OPEN}, {@code RESOLVED} or {@code CLOSED}
 * @param stage more of an open one: {@code NEW}, {@code ASSIGNED}, {@code IN_PROGRESS}, {@code
 *     ESCALATED} or {@code REOPENED}; else as the status
 * @param statusSince since when it is at its stage
 * @param owner subject of who has it, or had it when it was settled; absent if nobody has
 * @param version what the next {@code If-Match} has to say, in quotes
 */
@Schema(name = "MovedCase")
public record MovedCase(
    UUID id,
    UUID complaintId,
    String status,
    String stage,
    Instant statusSince,
    @Nullable String owner,
    String queue,
    long version) {

  /** What a reply tells of it. */
  public static MovedCase of(MoveCase.Reply.Moved moved) {
    CaseFile file = moved.file();
    Stage stage = file.stage();
    return new MovedCase(
        file.id(),
        file.complaintId(),
        status(stage),
        stage.name().name(),
        stage.since(),
        stage.owner(),
        file.queue().name(),
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
