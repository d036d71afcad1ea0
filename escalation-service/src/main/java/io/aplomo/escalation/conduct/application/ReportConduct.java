package io.aplomo.escalation.conduct.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.conduct.application.ApplyConduct.Occasion;
import io.aplomo.escalation.conduct.model.Category;
import io.aplomo.escalation.conduct.model.Command;
import io.aplomo.escalation.conduct.model.History;
import io.aplomo.escalation.conduct.model.Observation;
import io.aplomo.escalation.conduct.model.Ruling;
import io.aplomo.escalation.conduct.model.Severity;
import io.aplomo.escalation.conduct.persistence.ConductStore;
import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.aplomo.escalation.ladder.application.Ladder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what the person in a contact tells of a customer's conduct. It is a fact: it is taken in
 * whatever the state, and no score overrules it.
 */
@Singleton
public class ReportConduct {
  private final Database database;
  private final CaseStore cases;
  private final ConductStore store;
  private final ApplyConduct apply;
  private final ConductPolicies policies;
  private final Pseudonyms pseudonyms;
  private final OnceOnly onceOnly;
  private final Ladder ladder;

  ReportConduct(
      Database database,
      CaseStore cases,
      ConductStore store,
      ApplyConduct apply,
      ConductPolicies policies,
      Pseudonyms pseudonyms,
      OnceOnly onceOnly,
      Ladder ladder) {
    this.database = database;
    this.cases = cases;
    this.store = store;
    this.apply = apply;
    this.policies = policies;
    this.pseudonyms = pseudonyms;
    this.onceOnly = onceOnly;
    this.ladder = ladder;
  }

  /**
   * What is told.
   *
   * @param by subject of the token of who tells it
   * @param note in their own words
   * @param traceparent W3C trace context of the request, if it has one
   */
  public record Request(
      String tenant,
      UUID caseId,
      Category category,
      Severity severity,
      boolean duringContact,
      String by,
      @Nullable String note,
      @Nullable String traceparent) {

    /** Without the note, so that no log line can carry it. */
    @Override
    public String toString() {
      return "Request[" + caseId + ", " + category + ", " + severity + "]";
    }
  }

  /** Takes it in, in a transaction of its own, once per key. */
  public Uni<ConductReply> report(Request request, OnceOnly.Once once) {
    return database.inTransaction(tx ->
        cases
            .lock(tx, request.tenant(), request.caseId())
            .chain(found ->
                found
                    .map(locked -> of(tx, request, once, locked))
                    .orElseGet(() -> reply(new ConductReply.NotFound()))));
  }

  private Uni<ConductReply> of(
      SqlConnection tx, Request request, OnceOnly.Once once, CaseStore.Locked locked) {
    CaseFile file = locked.stored().file();
    var particulars = file.particulars();
    if (particulars == null) {
      return reply(new ConductReply.CustomerUnknown());
    }
    Customer customer = new Customer(request.tenant(), particulars.customerRef());
    return onceOnly.run(tx, once, () -> take(tx, locked.now(), request, file, customer));
  }

  private Uni<ConductReply> take(
      SqlConnection tx, Instant now, Request request, CaseFile file, Customer customer) {
    var fresh = new ConductStore.New(pseudonyms.of(customer), customer, request.caseId());
    return store
        .open(tx, now, List.of(fresh))
        .chain(() -> store.lock(tx, List.of(customer)))
        .map(rows -> Objects.requireNonNull(rows.get(customer)))
        .chain(row -> known(tx, row, file, customer))
        .chain(row -> observe(tx, row.file().notBefore(now), row, request))
        .map(after -> new ConductReply.Done(after, now));
  }

  private Uni<StoredConduct> known(
      SqlConnection tx, StoredConduct row, CaseFile file, Customer customer) {
    return row.file().vulnerable() || Vulnerability.of(file)
        ? Uni.createFrom().item(Vulnerability.knowing(row, true))
        : store.isToldVulnerable(tx, customer).map(told -> Vulnerability.knowing(row, told));
  }

  private Uni<StoredConduct> observe(
      SqlConnection tx, Instant now, StoredConduct before, Request request) {
    Observation observation =
        Observation.reported(request.category(), request.severity(), request.duringContact());
    Ruling ruling =
        before.file().on(new Command.Observe(observation), now, policies.current(), History.NONE);
    return switch (ruling) {
      case Ruling.Refused refused ->
          throw new IllegalStateException("A report is never refused: " + refused.reason());
      case Ruling.Granted granted ->
          apply(
              tx,
              now,
              before,
              granted,
              new Occasion(
                  UuidV7.at(now),
                  request.caseId(),
                  request.by(),
                  request.note(),
                  null,
                  request.traceparent()));
    };
  }

  private Uni<StoredConduct> apply(
      SqlConnection tx,
      Instant now,
      StoredConduct before,
      Ruling.Granted granted,
      Occasion occasion) {
    return apply
        .apply(tx, now, before, granted, occasion, true)
        .call(after ->
            ladder.learn(
                tx, now, NeedsSupervisor.of(after, granted.event(), occasion).stream().toList()));
  }

  private static Uni<ConductReply> reply(ConductReply reply) {
    return Uni.createFrom().item(reply);
  }
}
