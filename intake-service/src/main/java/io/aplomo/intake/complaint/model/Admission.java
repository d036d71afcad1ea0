package io.aplomo.intake.complaint.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a submission is let in, decided at the instant at which it is about to be stored. */
public sealed interface Admission {
  /** How far back a caller may date a complaint; its clocks run from there. */
  Duration MAX_AGE = Duration.ofDays(90);

  /**
   * It is let in.
   *
   * @param receivedAt from when its clocks run
   * @param receivedAtStated whether the submitter said so, and not our clock
   * @param receivedAtClamped whether the submitter's instant lay up to five minutes ahead
   * @param recordedAt now, on the database's clock
   * @param occurredAt when it was said, if the submitter told
   * @param occurredAtClamped whether the submitter's instant lay up to five minutes ahead
   */
  record Admitted(
      Submission submission,
      Instant receivedAt,
      boolean receivedAtStated,
      boolean receivedAtClamped,
      Instant recordedAt,
      @Nullable Instant occurredAt,
      boolean occurredAtClamped)
      implements Admission {

    /** The same with another tracking key, for the case that somebody else has drawn this one. */
    public Admitted withTrackingKey(TrackingKey other) {
      return new Admitted(
          submission.withTrackingKey(other),
          receivedAt,
          receivedAtStated,
          receivedAtClamped,
          recordedAt,
          occurredAt,
          occurredAtClamped);
    }
  }

  /** It is not, and nothing of it is kept. */
  record Refused(Refusal reason) implements Admission {}

  /**
   * Decides.
   *
   * @param now the database's clock
   */
  static Admission of(Submission submission, Instant now) {
    Moment received = new Moment(now, false);
    Instant stated = submission.receivedAt();
    if (stated != null) {
      if (!mayStateReceipt(submission)) {
        return new Refused(Refusal.RECEIVED_AT_NOT_ALLOWED);
      }
      if (stated.isBefore(now.minus(MAX_AGE))) {
        return new Refused(Refusal.RECEIVED_AT_TOO_OLD);
      }
      Optional<Moment> measured = Moment.of(stated, now);
      if (measured.isEmpty()) {
        return new Refused(Refusal.RECEIVED_AT_IN_FUTURE);
      }
      received = measured.get();
    }
    Moment occurred = null;
    if (submission.occurredAt() != null) {
      Optional<Moment> measured = Moment.of(submission.occurredAt(), now);
      if (measured.isEmpty()) {
        return new Refused(Refusal.OCCURRED_AT_IN_FUTURE);
      }
      occurred = measured.get();
    }
    return new Admitted(
        submission,
        received.at(),
        stated != null,
        received.clamped(),
        now,
        occurred == null ? null : occurred.at(),
        occurred != null && occurred.clamped());
  }

  private static boolean mayStateReceipt(Submission submission) {
    return submission.submitter().mayStateReceipt() || submission.channel().waitsToBeEntered();
  }
}
