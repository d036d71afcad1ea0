package io.aplomo.escalation.transfer.http;

import io.aplomo.escalation.transfer.model.Receiver;
import io.aplomo.escalation.transfer.model.Transfer;
import io.aplomo.escalation.transfer.persistence.StoredTransfer;
import io.aplomo.escalation.transfer.persistence.TransferStore;
import io.aplomo.escalation.transfer.view.TransferRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A transfer of a case.
 *
 * @param kind {@code WARM} or {@code COLD}
 * @param state {@code OFFERED}, {@code DONE}, {@code REFUSED} or {@code LAPSED}
 * @param from subject of who had the case, and has it until it is done
 * @param to subject of who was to have it; absent if a team was
 * @param team code of the team of which somebody was to have it
 * @param by subject of who offered it
 * @param answerUntil when it lapses; absent once it was answered
 * @param receiver subject of who has the case by it, or refused it
 * @param note of who offered it; in lists and briefs only
 */
@Schema(name = "Transfer")
record TransferItem(
    UUID id,
    UUID caseId,
    String kind,
    String state,
    String from,
    @Nullable String to,
    @Nullable String team,
    String by,
    String reasonCode,
    Instant offeredAt,
    @Nullable Instant answerUntil,
    @Nullable String receiver,
    @Nullable Instant answeredAt,
    @Nullable String refusedBecause,
    @Nullable String note) {

  /** As it is answered: stored answers hold nobody's words. */
  static TransferItem of(StoredTransfer stored) {
    Transfer file = stored.file();
    Transfer.Done done = file.state() instanceof Transfer.Done s ? s : null;
    Transfer.Refused refused = file.state() instanceof Transfer.Refused s ? s : null;
    Transfer.Lapsed lapsed = file.state() instanceof Transfer.Lapsed s ? s : null;
    Instant refusedAt = refused == null ? null : refused.at();
    Instant lapsedAt = lapsed == null ? refusedAt : lapsed.at();
    return new TransferItem(
        file.id(),
        file.caseId(),
        file.kind().name(),
        TransferStore.name(file),
        file.from(),
        file.to() instanceof Receiver.OfPerson person ? person.subject() : null,
        file.to() instanceof Receiver.OfTeam team ? team.code() : null,
        file.by(),
        file.reasonCode(),
        file.offeredAt(),
        file.until(),
        done != null ? done.receiver() : refused == null ? null : refused.receiver(),
        done == null ? lapsedAt : done.at(),
        refused == null ? null : refused.why(),
        null);
  }

  static TransferItem of(TransferRow row) {
    return new TransferItem(
        row.id,
        row.caseId,
        row.kind,
        row.state,
        row.sender,
        row.person,
        row.team,
        row.offeredBy,
        row.reasonCode,
        row.offeredAt,
        row.answerUntil,
        row.receiver,
        row.answeredAt,
        row.refusedBecause,
        row.note);
  }

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "TransferItem[" + id + ", " + state + "]";
  }
}
