package io.aplomo.escalation.conduct.application;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.escalation.conduct.application.ApplyConduct.Occasion;
import io.aplomo.escalation.conduct.application.JudgedConduct.Verdict;
import io.aplomo.escalation.conduct.model.Command;
import io.aplomo.escalation.conduct.model.ConductFile;
import io.aplomo.escalation.conduct.model.History;
import io.aplomo.escalation.conduct.model.Ladder;
import io.aplomo.escalation.conduct.model.Observation;
import io.aplomo.escalation.conduct.model.Remains;
import io.aplomo.escalation.conduct.model.Ruling;
import io.aplomo.escalation.conduct.persistence.ConductHistory;
import io.aplomo.escalation.conduct.persistence.ConductStore;
import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.aplomo.escalation.ladder.application.Ladder.Notice;
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
  private final ConductHistory history;
  private final ApplyConduct apply;
  private final ConductPolicies policies;
  private final Pseudonyms pseudonyms;

  JudgeConduct(
      ConductStore store,
      ConductHistory history,
      ApplyConduct apply,
      ConductPolicies policies,
      Pseudonyms pseudonyms) {
    this.store = store;
    this.history = history;
    this.apply = apply;
    this.policies = policies;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Takes verdicts in, those of one customer in the given order; none costs nothing.
   *
   * @return what the ladder of the cases is to learn from them, once the cases are written
   */
  public Uni<List<Notice>> judge(SqlConnection tx, Instant now, List<JudgedConduct> judged) {
    if (judged.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    List<Notice> notices = new ArrayList<>();
    Map<Customer, ConductStore.New> fresh = new LinkedHashMap<>();
    for (JudgedConduct each : judged) {
      if (saysSomething(each.verdict())) {
        Customer customer = each.customer();
        fresh.putIfAbsent(
            customer, new ConductStore.New(pseudonyms.of(customer), customer, each.caseId()));
      }
    }
    return store
        .open(tx, now, fresh.values())
        .chain(
            () -> store.lock(tx, judged.stream().map(JudgedConduct::customer).distinct().toList()))
        .chain(rows -> inTurn(tx, now, new HashMap<>(rows), judged, notices))
        .replaceWith(notices);
  }

  private Uni<Void> inTurn(
      SqlConnection tx,
      Instant now,
      Map<Customer, StoredConduct> rows,
      List<JudgedConduct> judged,
      List<Notice> notices) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (JudgedConduct each : judged) {
      all = all.chain(() -> one(tx, now, rows, each, notices));
    }
    return all;
  }

  private static boolean saysSomething(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Uncivil v -> true;
      case Verdict.Changed v -> v.instead() != null;
    };
  }

  private Uni<Void> one(
      SqlConnection tx,
      Instant now,
      Map<Customer, StoredConduct> rows,
      JudgedConduct judged,
      List<Notice> notices) {
    StoredConduct found = rows.get(judged.customer());
    if (found == null) {
      // Corrected where nothing was ever noticed.
      return Uni.createFrom().voidItem();
    }
    StoredConduct before = Vulnerability.knowing(found, judged.vulnerable());
    Turn turn = new Turn(before, judged, before.file().notBefore(now), notices);
    Uni<StoredConduct> after =
        switch (judged.verdict()) {
          case Verdict.Uncivil v -> observe(tx, turn, v.observation());
          case Verdict.Changed v -> change(tx, turn, v.observation());
        };
    return after.invoke(row -> rows.put(judged.customer(), row)).replaceWithVoid();
  }

  /**
   * One verdict on one customer's row.
   *
   * @param at when it counts
   * @param notices where what the ladder is to learn is put
   */
  private record Turn(StoredConduct row, JudgedConduct judged, Instant at, List<Notice> notices) {
    Turn with(StoredConduct next) {
      return new Turn(next, judged, at, notices);
    }
  }

  private Uni<StoredConduct> observe(SqlConnection tx, Turn turn, Observation observation) {
    return take(tx, turn, new Command.Observe(observation), "conduct", ApplyConduct.Voided.NOTHING);
  }

  /** What the assessment says now takes the place of what it said, and is not counted again. */
  private Uni<StoredConduct> change(SqlConnection tx, Turn turn, @Nullable Observation instead) {
    Instant ladder = turn.row().file().ladderSince();
    if (ladder == null) {
      return instead == null ? unchanged(turn) : observe(tx, turn, instead);
    }
    return history
        .ladder(tx, turn.row().id(), ladder, turn.judged().caseId())
        .chain(found -> {
          if (found.resting().entries() == 0) {
            return instead == null || found.earlier()
                ? unchanged(turn)
                : observe(tx, turn, instead);
          }
          return found.says(instead) ? unchanged(turn) : replace(tx, turn, found, instead);
        });
  }

  private Uni<StoredConduct> replace(
      SqlConnection tx, Turn turn, Ladder ladder, @Nullable Observation instead) {
    Remains remains = ladder.replacing(instead);
    Uni<StoredConduct> withdrawn =
        take(
            tx,
            turn,
            new Command.Withdraw(ladder.resting().entries(), remains),
            "conduct",
            new ApplyConduct.Voided(remains.fallen(), true));
    return instead == null
        ? withdrawn
        : withdrawn.chain(row ->
            take(
                tx,
                turn.with(row),
                new Command.Instead(instead),
                "conduct.instead",
                ApplyConduct.Voided.NOTHING));
  }

  private static Uni<StoredConduct> unchanged(Turn turn) {
    return Uni.createFrom().item(turn.row());
  }

  private Uni<StoredConduct> take(
      SqlConnection tx, Turn turn, Command command, String effect, ApplyConduct.Voided voided) {
    ConductFile file = turn.row().file();
    Occasion occasion = occasion(turn.judged(), effect);
    return switch (file.on(command, turn.at(), policies.current(), History.NONE)) {
      case Ruling.Refused refused -> unchanged(turn);
      case Ruling.Granted granted ->
          apply
              .apply(tx, turn.at(), turn.row(), granted, occasion, voided, false)
              .invoke(after ->
                  NeedsSupervisor.of(after, granted.event(), occasion)
                      .ifPresent(turn.notices()::add));
    };
  }

  private static Occasion occasion(JudgedConduct judged, String effect) {
    return new Occasion(
        DerivedId.of(judged.causeId(), effect),
        judged.caseId(),
        judged.actor(),
        null,
        null,
        judged.traceparent());
  }
}
