package io.aplomo.intake.complaint.model;

import java.time.Instant;

/** Whether a message is let in, decided at the instant at which it is about to be stored. */
public sealed interface MessageAdmission {
  /**
   * It is let in.
   *
   * @param occurredAt as stated, or the database's clock
   * @param occurredAtClamped whether the stated instant lay up to five minutes ahead
   */
  record Admitted(Instant occurredAt, boolean occurredAtClamped) implements MessageAdmission {}

  /** It is not, and nothing of it is kept. */
  record Refused(Refusal reason) implements MessageAdmission {}

  /**
   * Decides.
   *
   * @param now the database's clock
   */
  static MessageAdmission of(NewMessage message, Instant now) {
    Instant stated = message.occurredAt();
    if (stated == null) {
      return new Admitted(now, false);
    }
    return Moment.of(stated, now)
        .<MessageAdmission>map(moment -> new Admitted(moment.at(), moment.clamped()))
        .orElseGet(() -> new Refused(Refusal.OCCURRED_AT_IN_FUTURE));
  }
}
