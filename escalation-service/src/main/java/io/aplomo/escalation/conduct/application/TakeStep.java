package io.aplomo.escalation.conduct.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.conduct.application.ApplyConduct.Occasion;
import io.aplomo.escalation.conduct.model.Appeal;
import io.aplomo.escalation.conduct.model.Command;
import io.aplomo.escalation.conduct.model.ConductFile;
import io.aplomo.escalation.conduct.model.History;
import io.aplomo.escalation.conduct.model.Remains;
import io.aplomo.escalation.conduct.model.Ruling;
import io.aplomo.escalation.conduct.persistence.ConductHistory;
import io.aplomo.escalation.conduct.persistence.ConductStore;
import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the steps of the protocol that a person asks for. */
@Singleton
public class TakeStep {
  private final Database database;
  private final CaseStore cases;
  private final ConductStore store;
  private final ConductHistory history;
  private final ApplyConduct apply;
  private final ConductPolicies policies;
  private final OnceOnly onceOnly;
  private final ConductMetrics metrics;

  TakeStep(
      Database database,
      CaseStore cases,
      ConductStore store,
      ConductHistory history,
      ApplyConduct apply,
      ConductPolicies policies,
      OnceOnly onceOnly,
      ConductMetrics metrics) {
    this.database = database;
    this.cases = cases;
    this.store = store;
    this.history = history;
    this.apply = apply;
    this.policies = policies;
    this.onceOnly = onceOnly;
    this.metrics = metrics;
  }

  /**
   * What is asked.
   *
   * @param version that the person has seen; 0 of a customer of whom nothing is on file
   * @param note in their own words
   * @param adjustmentReason why no adjustment for the customer would help, in their own words
   * @param traceparent W3C trace context of the request, if it has one
   */
  public record Request(
      String tenant,
      String customerRef,
      long version,
      Command.Step step,
      @Nullable String note,
      @Nullable String adjustmentReason,
      @Nullable String traceparent) {

    /** Without who the customer is and what was written, so that no log line can carry it. */
    @Override
    public String toString() {
      return "Request[" + version + ", " + step.getClass().getSimpleName() + "]";
    }
  }

  /** Takes a step in a transaction of its own, once per key. */
  public Uni<ConductReply> take(Request request, OnceOnly.Once once) {
    Customer customer = new Customer(request.tenant(), request.customerRef());
    return database
        .inTransaction(tx ->
            store
                .find(tx, customer)
                .chain(found ->
                    found
                        .map(row -> lock(tx, request, once, row.caseId(), customer))
                        .orElseGet(() -> unknown(tx, request))))
        .invoke(reply -> count(request, reply));
  }

  /** Of somebody of whom nothing is on file: the state says why there is nothing to do. */
  private Uni<ConductReply> unknown(SqlConnection tx, Request request) {
    if (request.version() != 0) {
      return Uni.createFrom().item(new ConductReply.Stale(0));
    }
    return store
        .now(tx)
        .map(now -> {
          ConductFile fresh = ConductFile.fresh(now);
          return switch (fresh.on(request.step(), now, policies.current(), History.NONE)) {
            case Ruling.Refused refused -> new ConductReply.Refused(fresh.state(), refused);
            case Ruling.Granted granted ->
                throw new IllegalStateException("No step answers to nothing: " + request.step());
          };
        });
  }

  /** The case first, which the timers of the state belong to, then the customer's row. */
  private Uni<ConductReply> lock(
      SqlConnection tx, Request request, OnceOnly.Once once, UUID caseId, Customer customer) {
    return cases
        .lock(tx, request.tenant(), caseId)
        .map(found -> found.orElseThrow(() -> new IllegalStateException("No case " + caseId)))
        .chain(locked ->
            store
                .lock(tx, List.of(customer))
                .map(rows -> Objects.requireNonNull(rows.get(customer)))
                .chain(row ->
                    onceOnly.run(
                        tx,
                        once,
                        () ->
                            known(tx, request, row, customer)
                                .chain(known ->
                                    decide(
                                        tx,
                                        request,
                                        known,
                                        caseId,
                                        known.file().notBefore(locked.now()))))));
  }

  /** Whichever of a customer's cases tells that they are vulnerable, a burden needs its reason. */
  private Uni<StoredConduct> known(
      SqlConnection tx, Request request, StoredConduct row, Customer customer) {
    return row.file().vulnerable() || !request.step().burdens()
        ? Uni.createFrom().item(row)
        : store.isToldVulnerable(tx, customer).map(told -> Vulnerability.knowing(row, told));
  }

  private Uni<ConductReply> decide(
      SqlConnection tx, Request request, StoredConduct row, UUID caseId, Instant now) {
    if (row.version() != request.version()) {
      return Uni.createFrom().item(new ConductReply.Stale(row.version()));
    }
    return onFile(tx, request.step(), row, caseId)
        .chain(file ->
            switch (row.file().on(request.step(), now, policies.current(), file.history())) {
              case Ruling.Refused refused ->
                  Uni.createFrom().item(new ConductReply.Refused(row.file().state(), refused));
              case Ruling.Granted granted ->
                  apply
                      .apply(
                          tx,
                          now,
                          row,
                          granted,
                          occasion(request, caseId, now),
                          new ApplyConduct.Voided(file.undone(), false),
                          true)
                      .map(after -> new ConductReply.Done(after, now));
            });
  }

  /**
   * What a step is judged by beside the state.
   *
   * @param undone numbers of the steps that count no longer if it is granted
   */
  private record OnFile(History history, Set<Long> undone) {}

  /** Only the last resort looks at it, and who decides that a step was wrong. */
  private Uni<OnFile> onFile(SqlConnection tx, Command.Step step, StoredConduct row, UUID caseId) {
    if (step instanceof Command.ProposeOffboarding || step instanceof Command.ConfirmOffboarding) {
      return history.read(tx, row.id()).map(read -> new OnFile(read, Set.of()));
    }
    Appeal appeal = row.file().appeal();
    return step instanceof Command.DecideAppeal decide
            && decide.outcome() == Command.Outcome.UPHELD
            && appeal != null
        ? undoing(tx, row, appeal, caseId)
        : Uni.createFrom().item(new OnFile(History.NONE, Set.of()));
  }

  private Uni<OnFile> undoing(SqlConnection tx, StoredConduct row, Appeal appeal, UUID caseId) {
    Instant now = Objects.requireNonNullElse(row.file().ladderSince(), Instant.EPOCH);
    Instant then = Objects.requireNonNullElse(appeal.ladder(), Instant.EPOCH);
    return history
        .appealed(tx, row.id(), then)
        .chain(undone ->
            history
                .ladder(tx, row.id(), now, caseId)
                .map(ladder -> {
                  Remains remains = ladder.without(undone);
                  Set<Long> voided = new HashSet<>(undone);
                  voided.addAll(remains.fallen());
                  return new OnFile(History.without(remains), voided);
                }));
  }

  private static Occasion occasion(Request request, UUID caseId, Instant now) {
    return new Occasion(
        UuidV7.at(now),
        caseId,
        request.step().act().by(),
        request.note(),
        request.adjustmentReason(),
        request.traceparent());
  }

  private void count(Request request, ConductReply reply) {
    String result =
        switch (reply) {
          case ConductReply.Done r -> "done";
          case ConductReply.Repeated r -> "repeated";
          case ConductReply.NotFound r -> "not-found";
          case ConductReply.CustomerUnknown r -> "customer-unknown";
          case ConductReply.Stale r -> "stale";
          case ConductReply.Refused r -> "refused";
        };
    metrics.command(name(request.step()), result);
  }

  private static String name(Command.Step step) {
    return switch (step) {
      case Command.Warn c -> "warn";
      case Command.OfferSupervisor c -> "offer-supervisor";
      case Command.EndContact c -> "end-contact";
      case Command.Resume c -> "resume";
      case Command.Restrict c -> "restrict";
      case Command.Lift c -> "lift";
      case Command.Renew c -> "renew";
      case Command.Appeal c -> "appeal";
      case Command.DecideAppeal c -> "decide-appeal";
      case Command.ProposeOffboarding c -> "propose-offboarding";
      case Command.ConfirmOffboarding c -> "confirm-offboarding";
    };
  }
}
