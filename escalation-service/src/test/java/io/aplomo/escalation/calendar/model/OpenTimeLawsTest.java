package io.aplomo.escalation.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Deadline and elapsed time are inverses, on random calendars; a seed that failed is kept here. */
class OpenTimeLawsTest {
  /** Cases in all; 500 for each calendar. */
  private static final int CASES = 1_000_000;

  private static final int CASES_PER_CALENDAR = 500;
  private static final long SEED = 20_261_122;

  /** Targets from a second to about 40 days of open time, the short ones more often. */
  private static final double LARGEST_TARGET_LOG = Math.log(3_500_000);

  private static final long SIXTY_DAYS = 60L * 86_400;

  @Test
  void deadlineAndElapsedAreInverses() {
    long held = 0;
    long back = 0;
    long paused = 0;
    for (int i = 0; i < CASES / CASES_PER_CALENDAR; i++) {
      SplittableRandom random = new SplittableRandom(SEED + i);
      OpenTime time = OpenTime.of(RandomCalendars.calendar(random));
      for (int j = 0; j < CASES_PER_CALENDAR; j++) {
        held += elapsedOfDeadline(time, random, SEED + i) ? 1 : 0;
        back += deadlineOfElapsed(time, random, SEED + i) ? 1 : 0;
        paused += accruedTimeIsKept(time, random, SEED + i) ? 1 : 0;
      }
    }
    // Calendars that are nearly always closed and instants outside opening hours prove less.
    assertThat(held).isGreaterThan(CASES * 9L / 10);
    assertThat(back).isGreaterThan(CASES / 4L);
    assertThat(paused).isGreaterThan(CASES / 4L);
  }

  private static boolean elapsedOfDeadline(OpenTime time, SplittableRandom random, long seed) {
    Instant start = RandomCalendars.instant(random);
    long seconds = (long) Math.exp(random.nextDouble() * LARGEST_TARGET_LOG);
    Instant due;
    try {
      due = time.deadline(start, seconds);
    } catch (NoOpenTimeException e) {
      require(time.elapsed(start, start.plus(OpenTime.HORIZON)) < seconds, seed, start, seconds);
      return false;
    }
    require(time.elapsed(start, due) == seconds, seed, start, seconds);
    // Elapsed time never falls, so that one instant earlier stands for all of them.
    require(time.elapsed(start, due.minusNanos(1)) == seconds - 1, seed, start, seconds);
    return true;
  }

  private static boolean deadlineOfElapsed(OpenTime time, SplittableRandom random, long seed) {
    Instant start = RandomCalendars.instant(random);
    int nanos = time.isOpen(start) ? start.getNano() : 0;
    long second = start.getEpochSecond() + random.nextLong(1, SIXTY_DAYS);
    Instant at = Instant.ofEpochSecond(second, nanos);
    long seconds = time.elapsed(start, at);
    if (seconds == 0 || !time.isOpen(at.minusNanos(1)) || (nanos > 0 && !time.isOpen(at))) {
      return false;
    }
    require(time.deadline(start, seconds).equals(at), seed, start, seconds);
    return true;
  }

  /** Stopping the clock and starting it again at once, to the second, moves no deadline. */
  private static boolean accruedTimeIsKept(OpenTime time, SplittableRandom random, long seed) {
    Instant start = RandomCalendars.instant(random).truncatedTo(ChronoUnit.SECONDS);
    long seconds = random.nextLong(SIXTY_DAYS / 4, SIXTY_DAYS / 2);
    Instant stopped = start.plusSeconds(random.nextLong(SIXTY_DAYS));
    long accrued = time.elapsed(start, stopped);
    if (accrued == 0 || accrued >= seconds) {
      return false;
    }
    Instant resumed = time.deadline(stopped, seconds - accrued);
    require(resumed.equals(time.deadline(start, seconds)), seed, start, seconds);
    return true;
  }

  private static void require(boolean holds, long seed, Instant start, long seconds) {
    if (!holds) {
      throw new AssertionError("seed %d: from %s, %d s".formatted(seed, start, seconds));
    }
  }
}
