package io.aplomo.escalation.conduct.application;

import io.aplomo.escalation.conduct.model.ConductFile;
import io.aplomo.escalation.conduct.model.ConductState;
import io.aplomo.escalation.conduct.model.Ruling;
import io.aplomo.escalation.conduct.persistence.ConductEntry;
import io.aplomo.escalation.conduct.persistence.ConductHistory;
import io.aplomo.escalation.conduct.persistence.ConductStore;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.Timers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one place where what was granted is written, timed and told. */
@Singleton
class ApplyConduct {
  private final ConductStore store;
  private final ConductHistory history;
  private final Timers timers;
  private final PublishConductEvents publisher;
  private final ConductPolicies policies;
  private final ConductMetrics metrics;

  ApplyConduct(
      ConductStore store,
      ConductHistory history,
      Timers timers,
      PublishConductEvents publisher,
      ConductPolicies policies,
      ConductMetrics metrics) {
    this.store = store;
    this.history = history;
    this.timers = timers;
    this.publisher = publisher;
    this.policies = policies;
    this.metrics = metrics;
  }

  /**
   * Why something is applied.
   *
   * @param eventId the id of the event that will tell of it
   * @param caseId a case that is locked, and whose timers the new state's is among
   * @param actor who did it or told of it; null where time or a machine did
   * @param note in their own words
   * @param adjustmentReason in their own words
   * @param traceparent W3C trace context to continue, where there is one
   */
  record Occasion(
      UUID eventId,
      UUID caseId,
      @Nullable String actor,
      @Nullable String note,
      @Nullable String adjustmentReason,
      @Nullable String traceparent) {

    /** Without anybody's words, so that no log line can carry them. */
    @Override
    public String toString() {
      return "Occasion[" + eventId + ", " + caseId + "]";
    }
  }

  /**
   * What of the history does not count any more.
   *
   * @param steps their numbers
   * @param resting whether what rested on the assessment of the occasion's case is among it
   */
  record Voided(Collection<Long> steps, boolean resting) {
    static final Voided NOTHING = new Voided(List.of(), false);
  }

  /** As the other one, where all that is on file goes on counting. */
  Uni<StoredConduct> apply(
      SqlConnection tx,
      Instant now,
      StoredConduct before,
      Ruling.Granted granted,
      Occasion occasion,
      boolean edits) {
    return apply(tx, now, before, granted, occasion, Voided.NOTHING, edits);
  }

  /**
   * Applies what was granted to a row that is locked; answers the row as it is afterwards. What
   * people do moves the version, what machines notice does not.
   */
  Uni<StoredConduct> apply(
      SqlConnection tx,
      Instant now,
      StoredConduct before,
      Ruling.Granted granted,
      Occasion occasion,
      Voided voided,
      boolean edits) {
    ConductFile file = before.file().after(granted, now);
    UUID timerId = timer(before, file.state(), occasion);
    StoredConduct after =
        new StoredConduct(
            before.id(),
            before.tenant(),
            before.customerRef(),
            file,
            occasion.caseId(),
            timerId,
            before.version() + (edits ? 1 : 0),
            before.lastSequence() + 1);
    ConductEntry entry =
        new ConductEntry(
            occasion.eventId(),
            now,
            occasion.caseId(),
            granted.event(),
            occasion.actor(),
            policies.current().version(),
            occasion.note(),
            occasion.adjustmentReason());
    return store
        .write(tx, after)
        .chain(() -> mark(tx, now, before, occasion, voided))
        .chain(() -> history.append(tx, after, entry))
        .chain(() -> setTimer(tx, before, after, occasion))
        .chain(() -> publisher.publish(tx, after, entry, occasion.traceparent()))
        .invoke(() -> metrics.afterCommit(tx, after, entry))
        .replaceWith(after);
  }

  /** A timer that is set already for the same instant is kept: it may be another case's. */
  private static @Nullable UUID timer(StoredConduct before, ConductState next, Occasion occasion) {
    Instant until = next.until();
    if (until == null) {
      return null;
    }
    return until.equals(before.file().state().until())
        ? before.timerId()
        : ConductTimer.of(occasion.eventId());
  }

  /** The timer of the state before is left alone: it fires, and finds nobody who waits for it. */
  private Uni<Void> setTimer(
      SqlConnection tx, StoredConduct before, StoredConduct after, Occasion occasion) {
    UUID timerId = after.timerId();
    Instant until = after.file().state().until();
    return timerId == null || until == null || timerId.equals(before.timerId())
        ? Uni.createFrom().voidItem()
        : timers.set(tx, List.of(new Timer(timerId, occasion.caseId(), until)));
  }

  /** What does not count any more is marked before the entry that says so is added. */
  private Uni<Void> mark(
      SqlConnection tx, Instant now, StoredConduct before, Occasion occasion, Voided voided) {
    if (voided.steps().isEmpty() && !voided.resting()) {
      return Uni.createFrom().voidItem();
    }
    return history.withdraw(
        tx,
        before.id(),
        now,
        voided.steps(),
        Objects.requireNonNullElse(before.file().ladderSince(), Instant.EPOCH),
        voided.resting() ? occasion.caseId() : null);
  }
}
