package io.aplomo.triage.assessment.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.idempotency.StoredAnswer;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.triage.assessment.model.CorrectionChange;
import io.aplomo.triage.assessment.model.Dimension;
import io.aplomo.triage.assessment.model.Judged;
import io.aplomo.triage.assessment.persistence.ConversationStore;
import io.aplomo.triage.assessment.persistence.CorrectionStore;
import io.aplomo.triage.assessment.persistence.CorrectionStore.Locked;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does what a person holds against an assessment: correct a dimension of it, or lift that. */
@Singleton
public class CorrectAssessment {
  private final Database database;
  private final CorrectionStore corrections;
  private final ConversationStore conversations;
  private final PublishCorrections publisher;
  private final IdempotencyStore idempotency;
  private final AssessmentMetrics metrics;

  CorrectAssessment(
      Database database,
      CorrectionStore corrections,
      ConversationStore conversations,
      PublishCorrections publisher,
      IdempotencyStore idempotency,
      AssessmentMetrics metrics) {
    this.database = database;
    this.corrections = corrections;
    this.conversations = conversations;
    this.publisher = publisher;
    this.idempotency = idempotency;
    this.metrics = metrics;
  }

  /** Who asks, for what. */
  public record Of(String tenant, UUID complaintId, String by, @Nullable String traceparent) {}

  /**
   * What makes a repetition of a request known.
   *
   * @param key null if the request may not be repeated
   * @param wording how the reply is worded, so that it can be stored with the effect
   */
  public record Once(
      @Nullable IdempotencyKey key, RequestHash request, Function<Reply.Done, Answer> wording) {}

  /**
   * A correction that is asked for.
   *
   * @param assessmentNo that the person has seen
   * @param verdict one that the dimension admits
   * @param reason in their own words; kept in the database alone
   */
  public record Wanted(int assessmentNo, Dimension dimension, String verdict, String reason) {
    /** Without the reason, so that no log line can carry it. */
    @Override
    public String toString() {
      return "Wanted[" + assessmentNo + ", " + dimension + ", " + verdict + "]";
    }
  }

  /** What came of it. */
  public sealed interface Reply {
    /**
     * It is done.
     *
     * @param machine what the scorer says in the dimension
     */
    record Done(CorrectionChange change, String machine) implements Reply {}

    /** It was done before, and answered so. */
    record Repeated(Answer answer) implements Reply {}

    /** The tenant has no such complaint, it has no assessment yet, or nothing is to be lifted. */
    record NotFound() implements Reply {}

    /** Nothing changed: another assessment holds. */
    record Superseded(int holding) implements Reply {}
  }

  /** Corrects a dimension in a transaction of its own, once per key. */
  public Uni<Reply> correct(Of of, Wanted wanted, Once once) {
    return locked(of, (tx, locked) -> unlessDone(tx, once, () -> correct(tx, of, locked, wanted)));
  }

  /** Lifts the correction of a dimension; who repeats it is told that there is none. */
  public Uni<Reply> lift(Of of, Dimension dimension) {
    return locked(
        of,
        (tx, locked) ->
            decide(
                locked.judged().lift(dimension),
                next -> apply(tx, change(of, locked, next, dimension, null), null)));
  }

  private Uni<Reply> locked(Of of, BiFunction<SqlConnection, Locked, Uni<Reply>> then) {
    return database.inTransaction(tx ->
        corrections
            .lock(tx, of.tenant(), of.complaintId())
            .chain(found ->
                found
                    .map(locked -> then.apply(tx, locked))
                    .orElseGet(() -> reply(new Reply.NotFound()))));
  }

  /** The lock on the conversation also keeps two requests with one key apart. */
  private Uni<Reply> unlessDone(SqlConnection tx, Once once, Supplier<Uni<Reply>> work) {
    IdempotencyKey key = once.key();
    if (key == null) {
      return work.get();
    }
    return idempotency
        .find(tx, List.of(key))
        .chain(known -> {
          StoredAnswer before = known.get(key);
          return before != null
              ? reply(new Reply.Repeated(before.answerTo(once.request())))
              : work.get().call(made -> remember(tx, key, once, made));
        });
  }

  /** Only effects are stored: a refusal may be mended and repeated. */
  private Uni<Void> remember(SqlConnection tx, IdempotencyKey key, Once once, Reply reply) {
    return reply instanceof Reply.Done done
        ? idempotency.insert(
            tx, Map.of(key, new StoredAnswer(once.request(), once.wording().apply(done))))
        : Uni.createFrom().voidItem();
  }

  private static Uni<Reply> decide(Judged.Ruling ruling, Function<Judged, Uni<Reply>> apply) {
    return switch (ruling) {
      case Judged.Ruling.Granted granted -> apply.apply(granted.next());
      case Judged.Ruling.Superseded superseded -> reply(new Reply.Superseded(superseded.holding()));
      case Judged.Ruling.Nothing nothing -> reply(new Reply.NotFound());
    };
  }

  private Uni<Reply> correct(SqlConnection tx, Of of, Locked locked, Wanted wanted) {
    return decide(
        locked.judged().correct(wanted.assessmentNo(), wanted.dimension(), wanted.verdict()),
        next ->
            apply(
                tx,
                change(of, locked, next, wanted.dimension(), wanted.verdict()),
                wanted.reason()));
  }

  private static CorrectionChange change(
      Of of, Locked locked, Judged next, Dimension dimension, @Nullable String verdict) {
    return new CorrectionChange(
        UuidV7.at(locked.now()), next, dimension, verdict, of.by(), locked.now(), of.traceparent());
  }

  private Uni<Reply> apply(SqlConnection tx, CorrectionChange change, @Nullable String reason) {
    UUID complaintId = change.now().complaintId();
    return corrections
        .end(tx, change)
        .chain(() -> corrections.assessment(tx, complaintId, change.now().assessments()))
        .chain(assessment -> {
          String machine = MachineVerdict.of(assessment, change.dimension());
          return add(tx, change, machine, assessment.scorer(), reason)
              .chain(() -> conversations.complaint(tx, complaintId))
              .chain(complaint -> publisher.publish(tx, change, complaint, assessment))
              .invoke(() -> metrics.countOnCommit(tx, change, assessment.scorer()))
              .replaceWith(new Reply.Done(change, machine));
        });
  }

  /** A correction has a reason; lifting one has none. */
  private Uni<Void> add(
      SqlConnection tx,
      CorrectionChange change,
      String machine,
      Scorer scorer,
      @Nullable String reason) {
    return reason == null
        ? Uni.createFrom().voidItem()
        : corrections.add(tx, change, machine, scorer, reason);
  }

  private static Uni<Reply> reply(Reply reply) {
    return Uni.createFrom().item(reply);
  }
}
