package io.aplomo.escalation.promise.application;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.promise.model.Command;
import io.aplomo.escalation.promise.model.Promise;
import io.aplomo.escalation.promise.model.PromiseEvent;
import io.aplomo.escalation.promise.model.Ruling;
import io.aplomo.escalation.promise.persistence.PromiseStore;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.Timers;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one place where what was granted is written, timed, counted and told. */
@Singleton
class ApplyPromise {
  private final PromiseStore store;
  private final CaseStore cases;
  private final Timers timers;
  private final PublishPromiseEvents publisher;
  private final MeterRegistry registry;

  ApplyPromise(
      PromiseStore store,
      CaseStore cases,
      Timers timers,
      PublishPromiseEvents publisher,
      MeterRegistry registry) {
    this.store = store;
    this.cases = cases;
    this.timers = timers;
    this.publisher = publisher;
    this.registry = registry;
  }

  /** Adds a promise to a case that is locked. */
  Uni<Promise> make(SqlConnection tx, PromiseStore.New made, @Nullable String traceparent) {
    Promise promise = made.promise();
    return store
        .insert(tx, made)
        .chain(() -> time(tx, promise))
        .chain(() -> tell(tx, promise, new PromiseEvent.Made(made.by()), made.at(), traceparent))
        .replaceWith(promise);
  }

  /** Writes where a promise stands that is locked, with its case. */
  Uni<Promise> move(
      SqlConnection tx,
      Instant now,
      Promise before,
      Ruling.Granted granted,
      @Nullable String traceparent) {
    Promise after = before.after(granted);
    return store
        .write(tx, after, now)
        .chain(() -> time(tx, after))
        .chain(() -> tell(tx, after, granted.event(), now, traceparent))
        .replaceWith(after);
  }

  /**
   * Does to a promise what time should have done: what is decided must not depend on how late its
   * timer is.
   */
  Uni<Promise> passTime(SqlConnection tx, Instant now, Promise promise) {
    return switch (promise.on(new Command.TimeUp(), now)) {
      case Ruling.Refused refused -> Uni.createFrom().item(promise);
      case Ruling.Granted granted -> move(tx, now, promise, granted, null);
    };
  }

  private Uni<Void> time(SqlConnection tx, Promise promise) {
    Instant next = promise.nextAt();
    return next == null
        ? timers.clear(tx, List.of(promise.id()))
        : timers.set(tx, List.of(new Timer(promise.id(), promise.caseId(), next)));
  }

  private Uni<Void> tell(
      SqlConnection tx,
      Promise promise,
      PromiseEvent event,
      Instant now,
      @Nullable String traceparent) {
    return cases
        .number(tx, Map.of(promise.caseId(), 1))
        .map(before -> Objects.requireNonNull(before.get(promise.caseId())) + 1)
        .chain(sequence ->
            publisher.publish(
                tx,
                new PublishPromiseEvents.Numbered(
                    id(promise, event, now), promise, event, now, sequence, traceparent)))
        .invoke(
            () -> tx.getDelegate().transaction().completion().onSuccess(committed -> count(event)));
  }

  /** What time does has the same id after a restore; what people do happens once. */
  private static UUID id(Promise promise, PromiseEvent event, Instant now) {
    return switch (event) {
      case PromiseEvent.Warned e -> DerivedId.of(promise.id(), "promise.warned");
      case PromiseEvent.Broken e -> DerivedId.of(promise.id(), "promise.broken");
      case PromiseEvent.Made e -> UuidV7.at(now);
      case PromiseEvent.Kept e -> UuidV7.at(now);
      case PromiseEvent.Replaced e -> UuidV7.at(now);
      case PromiseEvent.Withdrawn e -> UuidV7.at(now);
    };
  }

  private void count(PromiseEvent event) {
    String kind =
        switch (event) {
          case PromiseEvent.Made e -> "made";
          case PromiseEvent.Warned e -> "warned";
          case PromiseEvent.Broken e -> "broken";
          case PromiseEvent.Kept e -> e.late() ? "late" : "kept";
          case PromiseEvent.Replaced e -> "replaced";
          case PromiseEvent.Withdrawn e -> "withdrawn";
        };
    registry.counter("aplomo.promises", "event", kind).increment();
  }
}
