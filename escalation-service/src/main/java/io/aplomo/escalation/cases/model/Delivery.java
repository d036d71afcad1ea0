package io.aplomo.escalation.cases.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that was to be sent to the customer, as whoever sent it tells.
 *
 * @param at when it was delivered, or failed; never after it was told
 * @param channel on which it was sent, if they said
 * @param reasonCode of the sender's own list, if they said
 */
public record Delivery(
    What what,
    Outcome outcome,
    Instant at,
    @Nullable Channel channel,
    @Nullable String reasonCode) {

  /**
   * How far ahead a caller's clock may be without anybody having done anything wrong; what lies
   * within counts from now (architecture, section 7).
   */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** What was to be sent. */
  public enum What {
    /** The {@link Acknowledgement}. */
    ACKNOWLEDGEMENT
  }

  /** What became of it. */
  public enum Outcome {
    /** The customer has it. */
    DELIVERED,
    /** The customer does not have it, and it is not being tried any more. */
    FAILED
  }

  /** Whether an instant that somebody stated can be true. */
  public sealed interface Moment {
    /** It can; {@code at} is what counts. */
    record Admitted(Instant at) implements Moment {}

    /** It lies more than {@link #TOLERANCE} ahead. */
    record Ahead() implements Moment {}

    /** It lies before the complaint was received. */
    record BeforeReceipt() implements Moment {}
  }

  /**
   * Judges when something is said to have been delivered. What lies a little ahead counts from now:
   * a fact from the future would let time pass for clocks before it has.
   *
   * @param stated by the sender; null for now
   * @param now the database's time
   */
  public static Moment moment(@Nullable Instant stated, Instant receivedAt, Instant now) {
    if (stated == null) {
      return new Moment.Admitted(now);
    }
    if (stated.isAfter(now.plus(TOLERANCE))) {
      return new Moment.Ahead();
    }
    if (stated.isBefore(receivedAt)) {
      return new Moment.BeforeReceipt();
    }
    return new Moment.Admitted(stated.isAfter(now) ? now : stated);
  }
}
