package io.aplomo.acceptance.crash;

import io.aplomo.acceptance.books.Findings;
import java.time.Duration;
import java.util.Locale;

/**
 * What a round did and what came of it.
 *
 * @param complaints acknowledged in this round
 * @param messages acknowledged in this round
 * @param repeats POSTs that had to be sent again
 * @param duplicates events that a topic held again, under their own ids
 * @param recovery how long it took after the victim answered again
 * @param timersWaited the longest that a timer waited while the victim was away
 * @param caughtUp from the recovery until no timer was left of those due by then
 * @param drained from the last acknowledgement until everything had gone all the way
 */
record RoundReport(
    CrashPlan.Round round,
    int complaints,
    int messages,
    long repeats,
    long duplicates,
    Recovery recovery,
    Duration timersWaited,
    Duration caughtUp,
    Duration drained,
    Findings findings) {

  static final String HEADER =
      "%5s  %-12s  %-14s %6s  %8s  %10s  %8s  %8s  %10s  %9s  %6s  %7s  %9s  %7s"
          .formatted(
              "round",
              "victim",
              "fault",
              "lasts",
              "at",
              "complaints",
              "messages",
              "repeated",
              "duplicates",
              "recovered",
              "leases",
              "waited",
              "caught up",
              "drained");

  boolean holds() {
    return findings.none();
  }

  /** One line under {@link #HEADER}. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%5d  %-12s  %-14s %6s  %8s  %,10d  %,8d  %,8d  %,10d  %9s  %6s  %7s  %9s  %7s  %s",
        round.number(),
        round.victim().title(),
        fault(),
        seconds(round.lasting()),
        seconds(round.after()),
        complaints,
        messages,
        repeats,
        duplicates,
        seconds(recovery.flow()),
        seconds(recovery.leases()),
        seconds(timersWaited),
        seconds(caughtUp),
        seconds(drained),
        holds() ? "ok" : "FAILED");
  }

  private String fault() {
    return round.ahead().isZero()
        ? round.fault().title()
        : "clock %+d min".formatted(round.ahead().toMinutes());
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
  }
}
