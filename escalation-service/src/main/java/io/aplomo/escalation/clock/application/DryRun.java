package io.aplomo.escalation.clock.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.catalogue.SlaCatalogue;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.clock.model.ClockStep;
import io.aplomo.escalation.clock.persistence.ClockStore;
import io.aplomo.escalation.clock.persistence.KnownCase;
import io.aplomo.escalation.clock.persistence.StoredClock;
import io.aplomo.escalation.sla.model.SlaBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says what would follow for open cases if other policies were applied to them now. It reckons as
 * {@link KeepClocks} does, from the same facts and stored clocks, and writes nothing.
 */
@Singleton
public class DryRun {
  /** All that is read is of one moment, though nothing is locked. */
  private static final String ONE_MOMENT =
      "set transaction isolation level repeatable read, read only";

  private final Database database;
  private final ClockStore store;
  private final SlaCatalogue books;
  private final FactsKnown factsKnown;
  private final JudgeBreaches breaches;

  DryRun(
      Database database,
      ClockStore store,
      SlaCatalogue books,
      FactsKnown factsKnown,
      JudgeBreaches breaches) {
    this.database = database;
    this.store = store;
    this.books = books;
    this.factsKnown = factsKnown;
    this.breaches = breaches;
  }

  /**
   * What is asked.
   *
   * @param change makes of the present book the one that would be applied; what it throws fails the
   *     dry run
   * @param after cases with ids after this one; null for the first
   * @param most how many cases are looked at
   */
  public record Request(
      String tenant, UnaryOperator<SlaBook> change, @Nullable UUID after, int most) {}

  /**
   * What would follow.
   *
   * @param open ids of the cases that were looked at, in ascending order, and of one more if there
   *     is one
   * @param cases those in which something would follow
   */
  public record Seen(List<UUID> open, List<Foreseen> cases) {}

  /**
   * What would follow for one case: at least one step, or another priority.
   *
   * @param steps in the order in which they would be told
   * @param priority null if it would stay as it is
   */
  public record Foreseen(
      UUID caseId, UUID complaintId, List<Step> steps, JudgeBreaches.@Nullable Moved priority) {}

  /** A step of one clock, as it would be told. */
  public record Step(UUID clockId, ClockStep step) {}

  /** Looks at one page of the tenant's open cases. */
  public Uni<Seen> look(Request request) {
    return database.inTransaction(tx ->
        tx.query(ONE_MOMENT)
            .execute()
            .chain(() -> store.now(tx))
            .chain(now -> look(tx, now, request)));
  }

  Uni<Seen> look(SqlConnection tx, Instant now, Request request) {
    return books
        .latest(tx, request.tenant())
        .map(request.change())
        .chain(book ->
            store
                .open(tx, request.tenant(), request.after(), request.most() + 1)
                .chain(open ->
                    foresee(tx, now, book, open.stream().limit(request.most()).toList())
                        .map(cases -> new Seen(open, cases))));
  }

  private Uni<List<Foreseen>> foresee(
      SqlConnection tx, Instant now, SlaBook book, List<UUID> caseIds) {
    return store
        .recall(tx, caseIds)
        .chain(known -> {
          List<KnownCase> others =
              known.stream().filter(each -> revision(each) != book.revision()).toList();
          return books
              .at(tx, KeepClocks.revisions(others))
              .chain(shelf ->
                  store
                      .clocks(tx, caseIds)
                      .chain(stored ->
                          factsKnown
                              .horizon(tx, now)
                              .map(horizon -> reckoned(others, book, shelf, stored, horizon))
                              .chain(reckoned -> foreseen(tx, reckoned))));
        });
  }

  private Uni<List<Foreseen>> foreseen(SqlConnection tx, List<Reckoned> reckoned) {
    List<BreachTurn> turns =
        reckoned.stream().map(Reckoned::turn).filter(Objects::nonNull).toList();
    return (turns.isEmpty()
            ? Uni.createFrom().item(Map.<UUID, JudgeBreaches.Moved>of())
            : breaches.foresee(tx, turns))
        .map(moved ->
            reckoned.stream()
                .map(each ->
                    new Foreseen(
                        each.of().caseId(),
                        each.of().complaintId(),
                        each.steps(),
                        moved.get(each.of().caseId())))
                .filter(each -> !each.steps().isEmpty() || each.priority() != null)
                .toList());
  }

  /** What the clocks of a case would do, and what they would do it by. */
  private record Reckoned(KnownCase of, List<Step> steps, @Nullable BreachTurn turn) {}

  private List<Reckoned> reckoned(
      List<KnownCase> known,
      SlaBook book,
      Map<String, Map<Long, SlaBook>> shelf,
      Map<UUID, Map<UUID, StoredClock>> stored,
      Horizon horizon) {
    ClockFact applied = new ClockFact.Applied(horizon.now(), book.revision());
    List<Reckoned> cases = new ArrayList<>();
    for (KnownCase each : known) {
      Map<Long, SlaBook> ofTenant = new HashMap<>(shelf.getOrDefault(each.tenant(), Map.of()));
      ofTenant.put(book.revision(), book);
      Reckoning reckoning =
          Reckoning.of(
              each.with(applied),
              new Addition(
                  each.caseId(), each.tenant(), each.complaintId(), List.of(applied), false, null),
              ofTenant,
              stored.getOrDefault(each.caseId(), Map.of()),
              Set.of(),
              horizon);
      List<Step> steps = new ArrayList<>(steps(reckoning));
      BreachTurn turn = reckoning.turn();
      if (turn != null) {
        steps.addAll(
            steps(
                reckoning.with(
                    turn.fact(breaches.least()),
                    ofTenant,
                    stored.getOrDefault(each.caseId(), Map.of()))));
      }
      cases.add(new Reckoned(each, List.copyOf(steps), turn));
    }
    return List.copyOf(cases);
  }

  private static List<Step> steps(Reckoning reckoning) {
    return reckoning.changes().stream()
        .flatMap(change -> change.steps().stream().map(step -> new Step(change.now().id(), step)))
        .toList();
  }

  /** The revision that a case keeps to; {@link ClockFact.Received#UNPINNED} before its receipt. */
  static long revision(KnownCase known) {
    long revision = ClockFact.Received.UNPINNED;
    for (ClockFact fact : known.facts()) {
      if (fact instanceof ClockFact.Received received) {
        revision = received.revision();
      } else if (fact instanceof ClockFact.Applied applied) {
        revision = applied.revision();
      }
    }
    return revision;
  }
}
