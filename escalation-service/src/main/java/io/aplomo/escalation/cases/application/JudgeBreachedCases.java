package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.application.PublishCaseEvents.Numbered;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.model.Decision;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Rules;
import io.aplomo.escalation.cases.persistence.CaseChange;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.cases.persistence.StoredCase;
import io.aplomo.escalation.clock.application.BreachTurn;
import io.aplomo.escalation.clock.application.JudgeBreaches;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Prioritises cases by the breaches of their statutory clocks: four statements for all of them. */
@Singleton
class JudgeBreachedCases implements JudgeBreaches {
  private final CaseStore cases;
  private final HistoryStore history;
  private final PublishCaseEvents publisher;
  private final CaseMetrics metrics;
  private final Rules rules = Rules.STANDARD;

  JudgeBreachedCases(
      CaseStore cases, HistoryStore history, PublishCaseEvents publisher, CaseMetrics metrics) {
    this.cases = cases;
    this.history = history;
    this.publisher = publisher;
    this.metrics = metrics;
  }

  @Override
  public Priority least() {
    return rules.priorities().breached();
  }

  @Override
  public Uni<Map<UUID, Moved>> judge(SqlConnection tx, Instant now, Collection<BreachTurn> turns) {
    return changes(tx, turns)
        .chain(changes -> {
          List<Happening> happened =
              changes.stream().flatMap(change -> change.happened().stream()).toList();
          return cases
              .update(tx, changes)
              .chain(() -> history.happen(tx, now, happened))
              .chain(() -> tell(tx, now, changes))
              .invoke(() -> metrics.afterCommit(tx, happened.stream()))
              .map(done -> moved(changes));
        });
  }

  @Override
  public Uni<Map<UUID, Moved>> foresee(SqlConnection tx, Collection<BreachTurn> turns) {
    return changes(tx, turns).map(JudgeBreachedCases::moved);
  }

  private Uni<List<CaseChange>> changes(SqlConnection tx, Collection<BreachTurn> turns) {
    return cases
        .read(tx, turns.stream().map(BreachTurn::caseId).toList())
        .map(stored -> {
          List<CaseChange> changes = new ArrayList<>();
          for (BreachTurn turn : turns) {
            StoredCase before = stored.get(turn.caseId());
            if (before != null) {
              changes.add(change(before, turn));
            }
          }
          return changes;
        });
  }

  private CaseChange change(StoredCase before, BreachTurn turn) {
    Decision<CaseFile> decision = before.file().breached(turn.breached(), rules);
    Cause cause = new Cause(turn.cause(), turn.at(), null, turn.traceparent());
    List<Happening> happened =
        decision.events().stream()
            .map(event -> new Happening(decision.next(), cause, event))
            .toList();
    return new CaseChange(
        before, decision.next(), happened, before.lastSequence() + happened.size());
  }

  private Uni<Void> tell(SqlConnection tx, Instant now, List<CaseChange> changes) {
    List<Numbered> told = new ArrayList<>();
    for (CaseChange change : changes) {
      for (Happening happening : change.happened()) {
        if (happening.event() instanceof CaseEvent.Prioritised event) {
          told.add(new Numbered(happening.of(), happening.cause(), event, change.lastSequence()));
        }
      }
    }
    return publisher.publish(tx, now, told);
  }

  private static Map<UUID, Moved> moved(List<CaseChange> changes) {
    Map<UUID, Moved> moved = new HashMap<>();
    for (CaseChange change : changes) {
      for (Happening happening : change.happened()) {
        if (happening.event() instanceof CaseEvent.Prioritised event && event.from() != null) {
          moved.put(change.after().id(), new Moved(event.from(), event.to()));
        }
      }
    }
    return moved;
  }
}
