package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.database.Faults;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.chassis.idempotency.InFlightKeys;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.intake.complaint.messaging.IntakeEvents;
import io.aplomo.intake.complaint.model.AddedMessage;
import io.aplomo.intake.complaint.model.MessageAdmission;
import io.aplomo.intake.complaint.model.NewMessage;
import io.aplomo.intake.complaint.persistence.DatabaseClock;
import io.aplomo.intake.complaint.persistence.MessageTable;
import io.aplomo.intake.complaint.persistence.MessageTable.Numbers;
import io.aplomo.intake.groupcommit.GroupCommitLimits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message in. Messages of one complaint wait for each other at the complaint's row, so that
 * their numbers have no gap and their events leave in the order of the numbers.
 */
@Singleton
public class AddMessageHandler {
  private static final Duration FIRST_WAIT = Duration.ofMillis(20);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  /** unique_violation (PostgreSQL, appendix A). */
  private static final String UNIQUE_VIOLATION = "23505";

  private final Database database;
  private final Outbox outbox;
  private final IdempotencyStore idempotency;
  private final InFlightKeys inFlight;
  private final AnswerFormat format;
  private final Duration patience;
  private final Counter added;

  AddMessageHandler(
      Database database,
      Outbox outbox,
      IdempotencyStore idempotency,
      InFlightKeys inFlight,
      AnswerFormat format,
      GroupCommitLimits limits,
      MeterRegistry metrics) {
    this.database = database;
    this.outbox = outbox;
    this.idempotency = idempotency;
    this.inFlight = inFlight;
    this.format = format;
    this.patience = limits.patience();
    this.added =
        Counter.builder("aplomo.messages.accepted")
            .description("Messages stored")
            .register(metrics);
  }

  /**
   * Answers after the commit. A fault of the environment is tried again until the patience of the
   * caller ends; then it fails with 503.
   */
  public Uni<Addition> add(AddMessage command) {
    return inFlight
        .guard(command.key(), () -> persistently(command))
        .invoke(addition -> {
          if (addition instanceof Addition.Added) {
            added.increment();
          }
        });
  }

  private Uni<Addition> persistently(AddMessage command) {
    return Uni.createFrom()
        .deferred(() -> attempt(command))
        .onFailure(AddMessageHandler::mayPass)
        .retry()
        .withBackOff(FIRST_WAIT, LONGEST_WAIT)
        .expireIn(patience.toMillis())
        .ifNoItem()
        .after(patience.plus(LONGEST_WAIT))
        .failWith(() -> EdgeProblem.UNAVAILABLE.problem().withRetryAfter(RETRY_AFTER).exception());
  }

  private Uni<Addition> attempt(AddMessage command) {
    return database.inTransaction(tx ->
        answeredBefore(tx, command)
            .chain(before ->
                before != null
                    ? Uni.createFrom().item(before)
                    : DatabaseClock.now(tx).chain(now -> decide(tx, command, now))));
  }

  /** An answer under the same key, or what an attempt whose outcome was unknown has stored. */
  private Uni<@Nullable Addition> answeredBefore(SqlConnection tx, AddMessage command) {
    IdempotencyKey key = command.key();
    return idempotency
        .find(tx, key == null ? List.of() : List.of(key))
        .chain(answers ->
            answers.isEmpty()
                ? MessageTable.stored(tx, command.message())
                    .map(stored -> stored.map(Addition.Added::new).orElse(null))
                : Uni.createFrom().item(new Addition.Answered(answers.values().iterator().next())));
  }

  private Uni<Addition> decide(SqlConnection tx, AddMessage command, Instant now) {
    return switch (MessageAdmission.of(command.message(), now)) {
      case MessageAdmission.Refused no -> Uni.createFrom().item(new Addition.Refused(no.reason()));
      case MessageAdmission.Admitted yes ->
          MessageTable.number(tx, command.message())
              .chain(numbers ->
                  numbers.isPresent()
                      ? store(tx, command, yes, numbers.get())
                      : Uni.createFrom().item(new Addition.NoComplaint()));
    };
  }

  private Uni<Addition> store(
      SqlConnection tx, AddMessage command, MessageAdmission.Admitted admitted, Numbers numbers) {
    NewMessage message = command.message();
    AddedMessage stored =
        new AddedMessage(
            message.id(),
            message.complaintId(),
            numbers.messageNo(),
            admitted.occurredAt(),
            admitted.occurredAtClamped(),
            numbers.now());
    return MessageTable.insert(tx, message, stored)
        .chain(() ->
            outbox.append(
                tx, List.of(IntakeEvents.messageAdded(message, stored, numbers.sequence()))))
        .chain(() -> keep(tx, command.repetition(), stored))
        .replaceWith(new Addition.Added(stored));
  }

  private Uni<Void> keep(SqlConnection tx, @Nullable Repetition repetition, AddedMessage stored) {
    return repetition == null
        ? Uni.createFrom().voidItem()
        : idempotency.insert(
            tx, Map.of(repetition.key(), repetition.answered(format.added(stored))));
  }

  /**
   * A unique violation says that an earlier attempt of ours was still committing while this one
   * ran: the next one finds it.
   */
  private static boolean mayPass(Throwable fault) {
    return Faults.isEnvironment(fault)
        || (fault instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState()));
  }
}
