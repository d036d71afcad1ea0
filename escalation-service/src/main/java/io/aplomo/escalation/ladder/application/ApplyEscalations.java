package io.aplomo.escalation.ladder.application;

import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.ladder.application.PublishEscalationEvents.Kind;
import io.aplomo.escalation.ladder.application.PublishEscalationEvents.Numbered;
import io.aplomo.escalation.ladder.persistence.EscalationStore;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.Timers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The one place where what happened is written, timed and told: four statements for all of it. */
@Singleton
class ApplyEscalations {
  private final EscalationStore store;
  private final CaseStore cases;
  private final Timers timers;
  private final PublishEscalationEvents publisher;
  private final LadderMetrics metrics;

  ApplyEscalations(
      EscalationStore store,
      CaseStore cases,
      Timers timers,
      PublishEscalationEvents publisher,
      LadderMetrics metrics) {
    this.store = store;
    this.cases = cases;
    this.timers = timers;
    this.publisher = publisher;
    this.metrics = metrics;
  }

  /**
   * Applies steps to cases that are locked, and whose rows are written.
   *
   * @param steps those of one escalation in their order
   */
  Uni<Void> apply(SqlConnection tx, List<Step> steps) {
    if (steps.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Map<UUID, StoredEscalation> last = new LinkedHashMap<>();
    steps.forEach(step -> last.put(step.after().file().id(), step.after()));
    return store
        .write(tx, last.values())
        .chain(() -> timers.set(tx, set(steps, last)))
        .chain(() -> tell(tx, steps))
        .invoke(() -> metrics.afterCommit(tx, steps));
  }

  /**
   * The timer of what was before is left alone: it fires, and finds nobody who waits for it. Of
   * several that one transaction would set for an escalation the last is.
   */
  private static List<Timer> set(List<Step> steps, Map<UUID, StoredEscalation> last) {
    List<Timer> set = new ArrayList<>();
    for (Step step : steps) {
      StoredEscalation after = step.after();
      UUID timerId = after.timerId();
      Instant until = after.until();
      if (step.setsTimer()
          && timerId != null
          && until != null
          && timerId.equals(Objects.requireNonNull(last.get(after.file().id())).timerId())) {
        set.add(new Timer(timerId, after.caseId(), until));
      }
    }
    return set;
  }

  private Uni<Void> tell(SqlConnection tx, List<Step> steps) {
    Map<UUID, Integer> events = new LinkedHashMap<>();
    for (Step step : steps) {
      int told = PublishEscalationEvents.told(step.event()).size();
      if (told > 0) {
        events.merge(step.after().caseId(), told, Integer::sum);
      }
    }
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return cases.number(tx, events).chain(before -> publisher.publish(tx, numbered(steps, before)));
  }

  private static List<Numbered> numbered(List<Step> steps, Map<UUID, Long> before) {
    Map<UUID, Long> last = new HashMap<>(before);
    List<Numbered> numbered = new ArrayList<>();
    for (Step step : steps) {
      for (Kind kind : PublishEscalationEvents.told(step.event())) {
        long sequence = last.merge(step.after().caseId(), 1L, Long::sum);
        numbered.add(new Numbered(step, kind, sequence));
      }
    }
    return numbered;
  }
}
