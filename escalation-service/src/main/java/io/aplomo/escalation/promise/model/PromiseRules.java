package io.aplomo.escalation.promise.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of promises, for every tenant.
 *
 * @param part a promise warns when one in so many parts of its time is left
 * @param longestLead but no earlier than this before it is due
 * @param furthest how far ahead it may be due
 * @param mostOpen how many of a case may be open at once
 */
public record PromiseRules(int part, Duration longestLead, Duration furthest, int mostOpen) {

  /**
   * "It works again in 20 minutes" warns five minutes before; a fortnight warns a day before, which
   * is when somebody can still call.
   */
  public static final PromiseRules STANDARD =
      new PromiseRules(4, Duration.ofDays(1), Duration.ofDays(365), 20);

  /** When to warn of a promise that is made now. */
  public Instant warnAt(Instant now, Instant due) {
    Duration lead = Duration.between(now, due).dividedBy(part);
    return due.minus(lead.compareTo(longestLead) < 0 ? lead : longestLead)
        .truncatedTo(ChronoUnit.MICROS);
  }

  /** Why nobody can promise anything for then; null if they can. */
  public @Nullable Refusal misplaced(Instant due, Instant now) {
    if (!due.isAfter(now)) {
      return Refusal.DUE_NOT_AHEAD;
    }
    return due.isAfter(now.plus(furthest)) ? Refusal.DUE_TOO_FAR : null;
  }
}
