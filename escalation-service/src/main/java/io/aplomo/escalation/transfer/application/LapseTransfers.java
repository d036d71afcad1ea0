package io.aplomo.escalation.transfer.application;

import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.StoredCase;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.transfer.model.Command;
import io.aplomo.escalation.transfer.model.Transfer;
import io.aplomo.escalation.transfer.persistence.StoredTransfer;
import io.aplomo.escalation.transfer.persistence.TransferStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Lets offers lapse that nobody answers: the sender has the case still. */
@Singleton
public class LapseTransfers {
  private final TransferStore store;
  private final CaseStore cases;
  private final ApplyTransfer apply;

  LapseTransfers(TransferStore store, CaseStore cases, ApplyTransfer apply) {
    this.store = store;
    this.cases = cases;
    this.apply = apply;
  }

  /**
   * Lets time pass, in the transaction that claimed the timers.
   *
   * @param fired of whatever kind; their cases are locked
   */
  public Uni<Void> passTime(SqlConnection tx, Instant now, List<Timer> fired) {
    Set<UUID> own = new HashSet<>();
    Set<UUID> caseIds = new TreeSet<>();
    for (Timer timer : fired) {
      if (TransferTimer.mayBe(timer.clockId())) {
        own.add(timer.clockId());
        caseIds.add(timer.caseId());
      }
    }
    return own.isEmpty()
        ? Uni.createFrom().voidItem()
        : store
            .offered(tx, caseIds)
            .chain(
                rows -> cases.read(tx, caseIds).chain(files -> inTurn(tx, now, rows, files, own)));
  }

  private Uni<Void> inTurn(
      SqlConnection tx,
      Instant now,
      List<StoredTransfer> rows,
      Map<UUID, StoredCase> files,
      Set<UUID> fired) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (StoredTransfer row : rows) {
      UUID timerId = row.timerId();
      StoredCase file = files.get(row.file().caseId());
      if (timerId != null
          && file != null
          && fired.contains(timerId)
          && row.file().on(new Command.TimeUp(), Cases.at(file, now))
              instanceof Transfer.Ruling.Granted granted) {
        all =
            all.chain(() -> apply.apply(tx, row.as(granted.next()), 0, now, null))
                .replaceWithVoid();
      }
    }
    return all;
  }
}
