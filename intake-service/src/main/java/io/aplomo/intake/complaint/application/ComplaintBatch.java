package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.database.Faults;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.chassis.idempotency.StoredAnswer;
import io.aplomo.intake.complaint.model.Admission;
import io.aplomo.intake.complaint.model.Admission.Admitted;
import io.aplomo.intake.complaint.persistence.DatabaseClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Takes a batch of complaints in, in one transaction: all that can be stored are, with their events
 * and with the answers to those that have a key; each has an outcome of its own.
 */
@Singleton
class ComplaintBatch {
  private final Database database;
  private final ComplaintStore store;
  private final IdempotencyStore idempotency;
  private final AnswerFormat format;

  ComplaintBatch(
      Database database, ComplaintStore store, IdempotencyStore idempotency, AnswerFormat format) {
    this.database = database;
    this.store = store;
    this.idempotency = idempotency;
    this.format = format;
  }

  /**
   * Commits a batch.
   *
   * @return the outcomes, in the order of the batch; fails if nothing of it was committed, or if
   *     nobody knows: a repetition with the same ids recognises what was
   */
  Uni<List<Acceptance>> commit(List<AcceptComplaint> batch) {
    return commit(batch, store::storeAll)
        .onFailure(Faults::isConflict)
        .recoverWithUni(() -> commit(batch, store::storeNew));
  }

  private Uni<List<Acceptance>> commit(
      List<AcceptComplaint> batch,
      BiFunction<SqlConnection, List<Admitted>, Uni<Map<UUID, Acceptance>>> storing) {
    return database.inTransaction(
        DatabaseClock::now,
        (tx, now) -> {
          Outcomes outcomes = new Outcomes(batch);
          return idempotency
              .find(tx, outcomes.keys())
              .invoke(outcomes::answered)
              .map(answered -> outcomes.admitted(now))
              .chain(admitted -> storing.apply(tx, admitted))
              .invoke(outcomes::stored)
              .chain(() -> idempotency.insert(tx, outcomes.answers(format)))
              .map(done -> outcomes.inOrder());
        });
  }

  /** What is known so far of each complaint of a batch. */
  private static final class Outcomes {
    private final List<AcceptComplaint> batch;
    private final Map<UUID, Acceptance> known;

    Outcomes(List<AcceptComplaint> batch) {
      this.batch = batch;
      this.known = HashMap.newHashMap(batch.size());
    }

    /** A key that comes twice in a batch is being worked on, when seen from the second. */
    List<IdempotencyKey> keys() {
      Map<IdempotencyKey, UUID> keys = new HashMap<>();
      for (AcceptComplaint command : batch) {
        IdempotencyKey key = command.key();
        if (key != null && keys.putIfAbsent(key, command.submission().id()) != null) {
          known.put(command.submission().id(), new Acceptance.InFlight());
        }
      }
      return List.copyOf(keys.keySet());
    }

    void answered(Map<IdempotencyKey, StoredAnswer> answers) {
      for (AcceptComplaint command : batch) {
        StoredAnswer answer = answers.isEmpty() ? null : answers.get(command.key());
        if (answer != null) {
          known.put(command.submission().id(), new Acceptance.Answered(answer));
        }
      }
    }

    List<Admitted> admitted(Instant now) {
      List<Admitted> admitted = new ArrayList<>(batch.size());
      for (AcceptComplaint command : batch) {
        UUID id = command.submission().id();
        if (!known.containsKey(id)) {
          switch (Admission.of(command.submission(), now)) {
            case Admitted yes -> admitted.add(yes);
            case Admission.Refused no -> known.put(id, new Acceptance.Refused(no.reason()));
          }
        }
      }
      return admitted;
    }

    void stored(Map<UUID, Acceptance> outcomes) {
      known.putAll(outcomes);
    }

    /** The answers to keep: only effects are, a refusal may be mended and repeated. */
    Map<IdempotencyKey, StoredAnswer> answers(AnswerFormat format) {
      Map<IdempotencyKey, StoredAnswer> answers = new HashMap<>();
      for (AcceptComplaint command : batch) {
        Repetition repetition = command.repetition();
        if (repetition != null) {
          switch (outcome(command)) {
            case Acceptance.Accepted(var receipt) ->
                answers.put(repetition.key(), repetition.answered(format.accepted(receipt)));
            case Acceptance.Known(var receipt) ->
                answers.put(repetition.key(), repetition.answered(format.known(receipt)));
            case Acceptance.Conflicting no -> {}
            case Acceptance.Refused no -> {}
            case Acceptance.Answered before -> {}
            case Acceptance.InFlight elsewhere -> {}
          }
        }
      }
      return answers;
    }

    List<Acceptance> inOrder() {
      return batch.stream().map(this::outcome).toList();
    }

    private Acceptance outcome(AcceptComplaint command) {
      Acceptance outcome = known.get(command.submission().id());
      if (outcome == null) {
        throw new IllegalStateException("a complaint was left without an outcome");
      }
      return outcome;
    }
  }
}
