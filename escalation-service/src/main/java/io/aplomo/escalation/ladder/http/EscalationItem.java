package io.aplomo.escalation.ladder.http;

import io.aplomo.escalation.ladder.model.Escalation;
import io.aplomo.escalation.ladder.model.Ground;
import io.aplomo.escalation.ladder.persistence.EscalationJson;
import io.aplomo.escalation.ladder.persistence.EscalationStore;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.aplomo.escalation.ladder.view.EscalationRow;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An escalation of a case.
 *
 * @param state {@code WAITING}, {@code ACCEPTED} or {@code ENDED}
 * @param level who has to take it, or took it
 * @param reasons all that it rests on, in the order in which it was raised
 * @param to subject of who is called; absent if anybody of the level is
 * @param calledAt since when it waits on this level
 * @param acceptUntil until when somebody has to accept; absent once nobody is left above
 * @param acceptedBy subject of who took it
 * @param endedBecause {@code RESOLVED}, {@code CLOSED} or {@code WITHDRAWN}
 * @param history the last 50 things that happened to it, in order; in the list of a case only
 */
@Schema(name = "Escalation")
record EscalationItem(
    UUID id,
    UUID caseId,
    UUID complaintId,
    String state,
    String level,
    List<String> reasons,
    @Nullable String to,
    Instant openedAt,
    @Nullable Instant calledAt,
    @Nullable Instant acceptUntil,
    @Nullable String acceptedBy,
    @Nullable Instant acceptedAt,
    @Nullable String endedBecause,
    @Nullable Instant endedAt,
    @Nullable List<EscalationLine> history) {

  static EscalationItem of(StoredEscalation stored) {
    Escalation file = stored.file();
    Escalation.State state = file.state();
    Escalation.Accepted accepted = state instanceof Escalation.Accepted s ? s : null;
    Escalation.Ended ended = state instanceof Escalation.Ended s ? s : null;
    return new EscalationItem(
        file.id(),
        stored.caseId(),
        stored.complaintId(),
        EscalationStore.name(file),
        file.level().name(),
        reasons(file.grounds()),
        file.addressee(),
        file.openedAt(),
        state instanceof Escalation.Waiting s ? s.since() : null,
        file.until(),
        accepted == null ? null : accepted.by(),
        accepted == null ? null : accepted.at(),
        ended == null ? null : ended.because().name(),
        ended == null ? null : ended.at(),
        null);
  }

  /** As lists have it, without its history. */
  static EscalationItem of(EscalationRow row) {
    return of(row, null);
  }

  /** As the case's own list has it. */
  static EscalationItem whole(EscalationRow row) {
    JsonArray lines = new JsonArray(row.history);
    return of(
        row,
        IntStream.range(0, lines.size())
            .mapToObj(lines::getJsonObject)
            .map(EscalationLine::of)
            .toList());
  }

  private static EscalationItem of(EscalationRow row, @Nullable List<EscalationLine> history) {
    return new EscalationItem(
        row.id,
        row.caseId,
        row.complaintId,
        row.state,
        row.level,
        reasons(EscalationJson.grounds(new JsonObject(row.document))),
        row.addressee,
        row.openedAt,
        row.calledAt,
        row.acceptUntil,
        row.acceptedBy,
        row.acceptedAt,
        row.endedBecause,
        row.endedAt,
        history);
  }

  private static List<String> reasons(List<Ground> grounds) {
    return grounds.stream().map(ground -> ground.reason().name()).distinct().toList();
  }
}
