package io.aplomo.escalation.conduct.application;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.escalation.conduct.application.ApplyConduct.Occasion;
import io.aplomo.escalation.conduct.application.JudgedConduct.Verdict;
import io.aplomo.escalation.conduct.model.Command;
import io.aplomo.escalation.conduct.model.History;
import io.aplomo.escalation.conduct.model.Observation;
import io.aplomo.escalation.conduct.model.Ruling;
import io.aplomo.escalation.conduct.persistence.ConductStore;
import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets assessments move the protocol, in the transaction that takes them in. Of conversations that
 * were civil all along nobody calls it.
 */
@Singleton
public class JudgeConduct {
  private final ConductStore store;
  private final ApplyConduct apply;
  private final ConductPolicies policies;
  private final Pseudonyms pseudonyms;

  JudgeConduct(
      ConductStore store, ApplyConduct apply, ConductPolicies policies, Pseudonyms pseudonyms) {
    this.store = store;
    this.apply = apply;
    this.policies = policies;
    this.pseudonyms = pseudonyms;
  }

  /** Takes verdicts in, those of one customer in the given order; none costs nothing. */
  public Uni<Void> judge(SqlConnection tx, Instant now, List<JudgedConduct> judged) {
    if (judged.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Map<Customer, ConductStore.New> fresh = new LinkedHashMap<>();
    for (JudgedConduct each : judged) {
      if (each.verdict() instanceof Verdict.Uncivil) {
        Customer customer = each.customer();
        fresh.putIfAbsent(
            customer, new ConductStore.New(pseudonyms.of(customer), customer, each.caseId()));
      }
    }
    return store
        .open(tx, now, fresh.values())
        .chain(
            () -> store.lock(tx, judged.stream().map(JudgedConduct::customer).distinct().toList()))
        .chain(rows -> inTurn(tx, now, new HashMap<>(rows), new ArrayList<>(judged)));
  }

  private Uni<Void> inTurn(
      SqlConnection tx,
      Instant now,
      Map<Customer, StoredConduct> rows,
      List<JudgedConduct> judged) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (JudgedConduct each : judged) {
      all = all.chain(() -> one(tx, now, rows, each));
    }
    return all;
  }

  private Uni<Void> one(
      SqlConnection tx, Instant now, Map<Customer, StoredConduct> rows, JudgedConduct judged) {
    StoredConduct row = rows.get(judged.customer());
    if (row == null) {
      // Corrected where nothing was ever noticed.
      return Uni.createFrom().voidItem();
    }
    StoredConduct before = Vulnerability.knowing(row, judged.vulnerable());
    return command(tx, before, judged)
        .chain(command ->
            switch (before.file().on(command, now, policies.current(), History.NONE)) {
              case Ruling.Refused refused -> Uni.createFrom().voidItem();
              case Ruling.Granted granted ->
                  apply
                      .apply(tx, now, before, granted, occasion(judged), false)
                      .invoke(after -> rows.put(judged.customer(), after))
                      .replaceWithVoid();
            });
  }

  private Uni<Command> command(SqlConnection tx, StoredConduct row, JudgedConduct judged) {
    return switch (judged.verdict()) {
      case Verdict.Uncivil v ->
          Uni.createFrom()
              .item(
                  new Command.Observe(
                      Observation.assessed(
                          v.source(), v.gravity(), v.selfHarm(), v.assessmentNo())));
      case Verdict.Civil v -> withdrawal(tx, row, judged);
    };
  }

  private Uni<Command> withdrawal(SqlConnection tx, StoredConduct row, JudgedConduct judged) {
    @Nullable Instant ladder = row.file().ladderSince();
    return ladder == null
        ? Uni.createFrom().item(new Command.Withdraw(0, null))
        : store
            .grounds(tx, row.id(), ladder, judged.caseId())
            .map(grounds -> new Command.Withdraw(grounds.resting(), grounds.remaining()));
  }

  private static Occasion occasion(JudgedConduct judged) {
    return new Occasion(
        DerivedId.of(judged.causeId(), "conduct"),
        judged.caseId(),
        judged.actor(),
        null,
        null,
        judged.traceparent());
  }
}
