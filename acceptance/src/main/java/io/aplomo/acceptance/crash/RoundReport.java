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
 * @param drained from the last acknowledgement until everything had gone all the way
 */
record RoundReport(
    CrashPlan.Round round,
    int complaints,
    int messages,
    long repeats,
    long duplicates,
    Recovery recovery,
    Duration drained,
    Findings findings) {

  static final String HEADER =
      "%5s  %-12s  %-7s %6s  %8s  %10s  %8s  %8s  %10s  %9s  %6s  %7s"
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
              "drained");

  boolean holds() {
    return findings.none();
  }

  /** One line under {@link #HEADER}. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%5d  %-12s  %-7s %6s  %8s  %,10d  %,8d  %,8d  %,10d  %9s  %6s  %7s  %s",
        round.number(),
        round.victim().title(),
        round.fault().signal(),
        seconds(round.lasting()),
        seconds(round.after()),
        complaints,
        messages,
        repeats,
        duplicates,
        seconds(recovery.flow()),
        seconds(recovery.leases()),
        seconds(drained),
        holds() ? "ok" : "FAILED");
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
  }
}
