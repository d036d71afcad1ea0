package io.aplomo.escalation.cases.application;

import io.aplomo.chassis.inbox.RecordRejected;
import io.aplomo.escalation.cases.model.CaseState;
import io.aplomo.escalation.cases.model.Fact;
import io.aplomo.escalation.cases.model.Rules;
import io.aplomo.escalation.cases.persistence.CaseChange;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.cases.persistence.StoredCase;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.conduct.application.JudgeConduct;
import io.aplomo.escalation.ladder.application.Ladder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what intake and triage tell of many complaints at once: opens cases, judges them anew,
 * keeps what was said. A dozen statements at most, however many facts there are.
 */
@Singleton
public class RecordFacts {
  private final CaseStore cases;
  private final HistoryStore history;
  private final PublishCaseEvents publisher;
  private final JudgeConduct conduct;
  private final KeepClocks clocks;
  private final Ladder ladder;
  private final CaseMetrics metrics;
  private final Rules rules = Rules.STANDARD;

  RecordFacts(
      CaseStore cases,
      HistoryStore history,
      PublishCaseEvents publisher,
      JudgeConduct conduct,
      KeepClocks clocks,
      Ladder ladder,
      CaseMetrics metrics) {
    this.cases = cases;
    this.history = history;
    this.publisher = publisher;
    this.conduct = conduct;
    this.clocks = clocks;
    this.ladder = ladder;
    this.metrics = metrics;
  }

  /**
   * Takes facts in, those of one complaint in the given order.
   *
   * @throws RecordRejected in the {@code Uni}, if a fact is of another tenant than its case
   */
  public Uni<Void> record(SqlConnection tx, List<Fact> facts) {
    Map<UUID, List<Fact>> byCase =
        facts.stream()
            .collect(
                Collectors.groupingBy(
                    fact -> CaseIds.of(fact.complaintId()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return cases
        .look(tx, byCase.keySet())
        .chain(look -> {
          List<Outcome> openings =
              byCase.keySet().stream()
                  .filter(id -> !look.known().contains(id))
                  .map(id -> outcome(id, null, byCase, look.now()))
                  .filter(Outcome::opens)
                  .toList();
          return cases
              .open(tx, changes(openings))
              .chain(opened ->
                  judge(tx, byCase, opened, look.now())
                      .chain(judged -> {
                        List<Outcome> all = new ArrayList<>(judged);
                        openings.stream()
                            .filter(o -> opened.contains(o.after().id()))
                            .forEach(all::add);
                        return write(tx, look.now(), facts, all);
                      }));
        });
  }

  /** Whatever was not opened here and now: it exists, or is still unknown. */
  private Uni<List<Outcome>> judge(
      SqlConnection tx, Map<UUID, List<Fact>> byCase, Set<UUID> opened, Instant now) {
    Set<UUID> others = new HashSet<>(byCase.keySet());
    others.removeAll(opened);
    return cases
        .lock(tx, others)
        .map(
            stored -> others.stream().map(id -> outcome(id, stored.get(id), byCase, now)).toList());
  }

  private Uni<Void> write(SqlConnection tx, Instant now, List<Fact> facts, List<Outcome> outcomes) {
    List<Outcome> judged = outcomes.stream().filter(outcome -> !outcome.opens()).toList();
    return history
        .say(tx, facts.stream().flatMap(RecordFacts::said).toList())
        .chain(() -> history.await(tx, outcomes.stream().flatMap(Outcome::awaited).toList()))
        .chain(() ->
            history.happen(tx, now, outcomes.stream().flatMap(o -> o.happened().stream()).toList()))
        .chain(() ->
            publisher.publish(
                tx, now, outcomes.stream().flatMap(o -> o.published().stream()).toList()))
        .chain(() ->
            conduct.judge(
                tx,
                now,
                outcomes.stream()
                    .flatMap(o -> o.happened().stream())
                    .flatMap(ConductFacts::of)
                    .toList()))
        .call(() ->
            clocks.learn(
                tx,
                now,
                outcomes.stream().flatMap(o -> ClockFacts.of(o.happened()).stream()).toList(),
                (same, events) -> cases.update(same, changes(judged), events)))
        .chain(notices -> ladder.learn(tx, now, and(notices, outcomes)))
        .invoke(
            () -> metrics.afterCommit(tx, outcomes.stream().flatMap(o -> o.happened().stream())));
  }

  /** What the conduct of customers, and their safety, mean for who has to take their cases. */
  private static List<Ladder.Notice> and(List<Ladder.Notice> ofConduct, List<Outcome> outcomes) {
    return Stream.concat(
            ofConduct.stream(),
            outcomes.stream().flatMap(o -> o.happened().stream()).flatMap(SafetyNotices::of))
        .toList();
  }

  private Outcome outcome(
      UUID id, @Nullable StoredCase before, Map<UUID, List<Fact>> byCase, Instant now) {
    List<Fact> facts = byCase.getOrDefault(id, List.of());
    Fact first = facts.getFirst();
    CaseState start =
        before == null
            ? new CaseState.Unopened(id, first.tenant(), first.complaintId())
            : before.file();
    if (facts.stream().anyMatch(fact -> !fact.tenant().equals(start.tenant()))) {
      throw new RecordRejected("event.foreign-tenant", "header:ce_tenant");
    }
    return Outcome.of(start, before, facts, rules, now);
  }

  private static List<CaseChange> changes(List<Outcome> outcomes) {
    return outcomes.stream().flatMap(Outcome::change).toList();
  }

  private static Stream<HistoryStore.Said> said(Fact fact) {
    UUID id = CaseIds.of(fact.complaintId());
    return switch (fact) {
      case Fact.ComplaintReceived f -> Stream.of(new HistoryStore.Said(id, f.tenant(), f.words()));
      case Fact.MessageAdded f -> Stream.of(new HistoryStore.Said(id, f.tenant(), f.message()));
      case Fact.ComplaintAssessed f -> Stream.empty();
    };
  }
}
