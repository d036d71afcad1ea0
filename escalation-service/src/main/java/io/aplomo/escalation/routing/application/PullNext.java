package io.aplomo.escalation.routing.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.escalation.cases.application.MoveCase;
import io.aplomo.escalation.cases.model.Authority;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.repetition.Repetitions;
import io.aplomo.escalation.routing.model.Puller;
import io.aplomo.escalation.routing.model.Reach;
import io.aplomo.escalation.routing.model.RoutingAnswer.Reason;
import io.aplomo.escalation.routing.persistence.PullerStore;
import io.aplomo.escalation.routing.persistence.QueueStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives whoever asks the first case of a queue that they may take.
 *
 * <p>The person is locked before the case, against the order of other locks (ADR 14): that cannot
 * end in a circle, because a case that somebody has locked is passed over and never waited for. It
 * is by that lock that two requests of one person count one after the other.
 */
@Singleton
public class PullNext {
  /** Why the case is assigned, as {@code case.assigned} tells. */
  public static final String PULLED = "PULLED";

  private final Database database;
  private final PullerStore people;
  private final KnownPeople known;
  private final QueueStore queues;
  private final CaseStore cases;
  private final MoveCase moves;
  private final Repetitions repetitions;
  private final RoutingMetrics metrics;

  PullNext(
      Database database,
      PullerStore people,
      KnownPeople known,
      QueueStore queues,
      CaseStore cases,
      MoveCase moves,
      Repetitions repetitions,
      RoutingMetrics metrics) {
    this.database = database;
    this.people = people;
    this.known = known;
    this.queues = queues;
    this.cases = cases;
    this.moves = moves;
    this.repetitions = repetitions;
    this.metrics = metrics;
  }

  /**
   * What makes a repetition of a request known.
   *
   * @param key null if the request may not be repeated
   * @param wording how the reply is worded, so that it can be stored with the effect
   */
  public record Once(
      @Nullable IdempotencyKey key,
      RequestHash request,
      Function<MoveCase.Reply.Moved, Answer> wording) {}

  /**
   * What is asked.
   *
   * @param subject of the token of whoever asks
   * @param authority that the token gives
   * @param traceparent W3C trace context of the request, if it has one
   */
  public record Request(
      String tenant,
      String subject,
      Authority authority,
      Queue queue,
      @Nullable String traceparent) {}

  /** What came of it. */
  public sealed interface Reply {
    /** It is theirs from now on. */
    record Taken(MoveCase.Reply.Moved moved) implements Reply {}

    /** It was given before, and answered so. */
    record Repeated(Answer answer) implements Reply {}

    /** Nothing waits that they may take. */
    record Nothing() implements Reply {}

    /** Their work is not in this queue. */
    record Forbidden() implements Reply {}

    /** They get nothing, whatever waits. */
    record Refused(Reason reason) implements Reply {}
  }

  /** Gives the next one, in a transaction of its own, once per key. */
  public Uni<Reply> pull(Request request, Once once) {
    var asked =
        new Repetitions.Asked<Reply>(
            once.key(),
            once.request(),
            Reply.Repeated::new,
            reply ->
                reply instanceof Reply.Taken taken
                    ? Optional.of(once.wording().apply(taken.moved()))
                    : Optional.empty());
    return database
        .inTransaction(tx ->
            people
                .lock(tx, request.tenant(), request.subject())
                .chain(id ->
                    id.map(person ->
                            repetitions.unlessDone(tx, asked, () -> decide(tx, request, person)))
                        .orElseGet(() -> reply(new Reply.Refused(Reason.UNKNOWN_PERSON)))))
        .invoke(reply -> metrics.pulled(request.queue(), result(reply)));
  }

  private Uni<Reply> decide(SqlConnection tx, Request request, String personId) {
    return known
        .read(tx, request.tenant(), personId)
        .chain(puller -> {
          if (!puller.person().levels().contains(KnownPeople.level(request.queue()))) {
            return reply(new Reply.Forbidden());
          }
          Reason refusal = puller.refusal();
          return refusal == null ? take(tx, request, puller) : reply(new Reply.Refused(refusal));
        });
  }

  private Uni<Reply> take(SqlConnection tx, Request request, Puller puller) {
    return queues
        .next(tx, request.tenant(), request.queue(), Reach.of(puller.person()))
        .chain(found ->
            found
                .map(caseId -> assign(tx, request, caseId))
                .orElseGet(() -> reply(new Reply.Nothing())));
  }

  private Uni<Reply> assign(SqlConnection tx, Request request, UUID caseId) {
    Command command =
        new Command.Assign(request.subject(), request.authority(), request.subject(), PULLED);
    return cases
        .lock(tx, request.tenant(), caseId)
        .map(found -> found.orElseThrow(() -> new IllegalStateException("No case " + caseId)))
        .chain(locked -> moves.moveLocked(tx, locked, command, request.traceparent()))
        .map(reply -> {
          if (reply instanceof MoveCase.Reply.Moved moved) {
            return new Reply.Taken(moved);
          }
          throw new IllegalStateException("Case " + caseId + " waited, and is not free: " + reply);
        });
  }

  private static String result(Reply reply) {
    return switch (reply) {
      case Reply.Taken r -> "taken";
      case Reply.Repeated r -> "repeated";
      case Reply.Nothing r -> "nothing";
      case Reply.Forbidden r -> "forbidden";
      case Reply.Refused r -> "refused";
    };
  }

  private static Uni<Reply> reply(Reply reply) {
    return Uni.createFrom().item(reply);
  }
}
