package io.aplomo.escalation.ladder.application;

import io.aplomo.escalation.ladder.application.Ladder.Occasion;
import io.aplomo.escalation.ladder.model.Command;
import io.aplomo.escalation.ladder.model.Ruling;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.aplomo.escalation.timer.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Lets cases climb that nobody accepts, and calls about breaches whose time has come. */
@Singleton
public class PassLadderTime {
  private final FindEscalated find;
  private final ApplyEscalations apply;
  private final CallAfterBreach calls;

  PassLadderTime(FindEscalated find, ApplyEscalations apply, CallAfterBreach calls) {
    this.find = find;
    this.apply = apply;
    this.calls = calls;
  }

  /**
   * Lets time pass, in the transaction that claimed the timers.
   *
   * @param fired of whatever kind; their cases are locked
   */
  public Uni<Void> passTime(SqlConnection tx, Instant now, List<Timer> fired) {
    return climb(tx, now, fired).chain(() -> calls.passTime(tx, now, fired));
  }

  private Uni<Void> climb(SqlConnection tx, Instant now, List<Timer> fired) {
    Set<UUID> own = new HashSet<>();
    Set<UUID> caseIds = new TreeSet<>();
    for (Timer timer : fired) {
      if (LadderTimer.mayBeAccept(timer.clockId())) {
        own.add(timer.clockId());
        caseIds.add(timer.caseId());
      }
    }
    return own.isEmpty()
        ? Uni.createFrom().voidItem()
        : find.findOpen(tx, now, caseIds, Map.of())
            .chain(found -> apply.apply(tx, climbing(now, found, own)));
  }

  /** A timer that nobody waits for any more was of what was before. */
  private static List<Step> climbing(Instant now, Map<UUID, Found> found, Set<UUID> fired) {
    List<Step> steps = new ArrayList<>();
    for (Found each : found.values()) {
      StoredEscalation open = each.open();
      UUID timerId = open == null ? null : open.timerId();
      if (open != null
          && timerId != null
          && fired.contains(timerId)
          && open.file().on(new Command.TimeUp(), each.situation())
              instanceof Ruling.Granted granted) {
        steps.add(Step.on(open, granted, now, Occasion.of(timerId, null)));
      }
    }
    return steps;
  }
}
