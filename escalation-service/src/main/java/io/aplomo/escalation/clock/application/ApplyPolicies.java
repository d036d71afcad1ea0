package io.aplomo.escalation.clock.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.chassis.idempotency.InFlightKeys;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.cases.persistence.StoredCase;
import io.aplomo.escalation.catalogue.SlaCatalogue;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.clock.persistence.ClockStore;
import io.aplomo.escalation.clock.persistence.KnownCase;
import io.aplomo.escalation.sla.model.SlaBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies the tenant's present policies and calendars to cases that are open: the only way by which
 * a case comes to other versions than those it was opened with.
 */
@Singleton
public class ApplyPolicies {
  /** Cases of one request, which is one transaction. */
  public static final int MOST = 200;

  private final Database database;
  private final ClockStore store;
  private final SlaCatalogue books;
  private final CaseStore cases;
  private final HistoryStore history;
  private final KeepClocks clocks;
  private final IdempotencyStore idempotency;
  private final InFlightKeys inFlight;

  ApplyPolicies(
      Database database,
      ClockStore store,
      SlaCatalogue books,
      CaseStore cases,
      HistoryStore history,
      KeepClocks clocks,
      IdempotencyStore idempotency,
      InFlightKeys inFlight) {
    this.database = database;
    this.store = store;
    this.books = books;
    this.cases = cases;
    this.history = history;
    this.clocks = clocks;
    this.idempotency = idempotency;
    this.inFlight = inFlight;
  }

  /**
   * What makes a repetition of a request known.
   *
   * @param key null if the request may not be repeated
   * @param wording how the reply is worded, so that it can be stored with the effect
   */
  public record Once(
      @Nullable IdempotencyKey key, RequestHash request, Function<Applied, Answer> wording) {}

  /**
   * What is asked.
   *
   * @param caseIds at most {@value #MOST}; null for the next open ones in order of their ids
   * @param after the next ones after this one; null for the first
   * @param actor subject of the token
   * @param traceparent W3C trace context of the request, if it has one
   */
  public record Request(
      String tenant,
      @Nullable List<UUID> caseIds,
      @Nullable UUID after,
      String actor,
      @Nullable String traceparent) {}

  /**
   * What was done.
   *
   * @param revision that was applied
   * @param open ids of the cases that were asked about, and, of the next ones in order, of one more
   *     if there is one
   * @param applied cases that came from another revision to this one
   * @param changed those of them of which a step of a clock, or another priority, is told
   */
  public record Applied(long revision, List<UUID> open, int applied, int changed) {}

  /** Cases to look at, and what they are on the way to. */
  private record Batch(Instant now, SlaBook book, Map<UUID, StoredCase> locked) {}

  /** Applies to one batch, in a transaction of its own, once per key. */
  public Uni<IdempotencyStore.Outcome> apply(Request request, Once once) {
    return inFlight.guard(
        once.key(),
        () ->
            database.inTransaction(tx ->
                idempotency.once(
                    tx,
                    once.key(),
                    once.request(),
                    () -> apply(tx, request, () -> store.now(tx)).map(once.wording()))));
  }

  /**
   * Applies to one batch.
   *
   * @param time the present, asked once the cases are locked
   */
  Uni<Applied> apply(SqlConnection tx, Request request, Supplier<Uni<Instant>> time) {
    return candidates(tx, request)
        .chain(open -> {
          List<UUID> batch = open.stream().limit(MOST).toList();
          return cases
              .look(tx, batch)
              .chain(() -> cases.lock(tx, batch))
              .map(locked -> ofTenant(locked, request.tenant()))
              .chain(locked ->
                  books
                      .latest(tx, request.tenant())
                      .chain(book -> time.get().map(now -> new Batch(now, book, locked))))
              .chain(ready -> apply(tx, request, ready, open));
        });
  }

  private Uni<List<UUID>> candidates(SqlConnection tx, Request request) {
    List<UUID> named = request.caseIds();
    return named == null
        ? store.open(tx, request.tenant(), request.after(), MOST + 1)
        : Uni.createFrom().item(named.stream().distinct().sorted().toList());
  }

  private Uni<Applied> apply(SqlConnection tx, Request request, Batch batch, List<UUID> open) {
    long revision = batch.book().revision();
    return waiting(tx, batch)
        .chain(known -> {
          Cause cause =
              new Cause(
                  UuidV7.at(batch.now()), batch.now(), request.actor(), request.traceparent());
          List<Happening> happened =
              known.stream()
                  .map(each -> batch.locked().get(each.caseId()))
                  .map(stored ->
                      new Happening(stored.file(), cause, new CaseEvent.PoliciesApplied(revision)))
                  .toList();
          ClockFact fact = new ClockFact.Applied(batch.now(), revision);
          return history
              .happen(tx, batch.now(), happened)
              .chain(() ->
                  clocks.told(
                      tx, batch.now(), known.stream().map(k -> add(k, fact, request)).toList()))
              .map(told -> new Applied(revision, open, known.size(), told.size()));
        });
  }

  /** Those of the locked cases that a clock of waits for something, on another revision. */
  private Uni<List<KnownCase>> waiting(SqlConnection tx, Batch batch) {
    Set<UUID> ids = batch.locked().keySet();
    return store
        .clocks(tx, ids)
        .chain(stored -> {
          Set<UUID> waiting =
              stored.entrySet().stream()
                  .filter(of -> of.getValue().values().stream().anyMatch(c -> c.clock().isOpen()))
                  .map(Map.Entry::getKey)
                  .collect(Collectors.toSet());
          return store
              .recall(tx, waiting)
              .map(known ->
                  known.stream()
                      .filter(each -> DryRun.revision(each) != batch.book().revision())
                      .toList());
        });
  }

  private static Addition add(KnownCase known, ClockFact fact, Request request) {
    return new Addition(
        known.caseId(),
        known.tenant(),
        known.complaintId(),
        List.of(fact),
        false,
        request.traceparent());
  }

  private static Map<UUID, StoredCase> ofTenant(Map<UUID, StoredCase> locked, String tenant) {
    Map<UUID, StoredCase> own = new HashMap<>(locked);
    own.values().removeIf(stored -> !stored.file().tenant().equals(tenant));
    return own;
  }
}
