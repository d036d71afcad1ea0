package io.aplomo.bench;

import io.aplomo.escalation.calendar.holidays.StandardCalendars;
import io.aplomo.escalation.calendar.model.DateTarget;
import io.aplomo.escalation.calendar.model.OpenTime;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a deadline costs, on one thread; run by JMH through {@link CalendarBench}. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CalendarBenchmark {
  private static final long HOUR = 3_600;
  private static final long SHORT = 8 * HOUR;

  /** Months of working hours: no deadline may cost more for being far away. */
  private static final long LONG = 1_000 * HOUR;

  private static final DateTarget FIFTEEN_DAYS =
      new DateTarget(DateTarget.Unit.WORKING_DAY, 15, DateTarget.DayEnd.END_OF_DAY);

  private static final DateTarget ONE_MONTH =
      new DateTarget(DateTarget.Unit.MONTH, 1, DateTarget.DayEnd.CLOSE_OF_BUSINESS);

  /** A calendar, and instants of one year in no order. */
  @State(Scope.Thread)
  public static class Receipts {
    private static final int COUNT = 1 << 14;
    private static final long YEAR_SECONDS = 365 * 86_400L;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    /** Code of the calendar. */
    @Param({StandardCalendars.MADRID, StandardCalendars.ALWAYS})
    public String calendar = StandardCalendars.MADRID;

    private final Instant[] instants = new Instant[COUNT];
    private OpenTime time = OpenTime.of(StandardCalendars.named(StandardCalendars.MADRID));
    private int next;

    /** Draws the instants beforehand. */
    @Setup(Level.Trial)
    public void draw() {
      time = OpenTime.of(StandardCalendars.named(calendar));
      SplittableRandom random = new SplittableRandom(1);
      for (int i = 0; i < COUNT; i++) {
        instants[i] = FIRST.plusSeconds(random.nextLong(YEAR_SECONDS)).plusNanos(random.nextInt(2));
      }
    }

    Instant next() {
      next = (next + 1) % COUNT;
      return instants[next];
    }
  }

  /** Eight working hours. */
  @Benchmark
  public Instant shortDeadline(Receipts receipts) {
    return receipts.time.deadline(receipts.next(), SHORT);
  }

  /** A thousand working hours. */
  @Benchmark
  public Instant longDeadline(Receipts receipts) {
    return receipts.time.deadline(receipts.next(), LONG);
  }

  /** Fifteen working days. */
  @Benchmark
  public Instant workingDays(Receipts receipts) {
    return receipts.time.date(receipts.next(), FIFTEEN_DAYS);
  }

  /** One month, close of business. */
  @Benchmark
  public Instant month(Receipts receipts) {
    return receipts.time.date(receipts.next(), ONE_MONTH);
  }

  /** Working time between two receipts. */
  @Benchmark
  public long elapsed(Receipts receipts) {
    return receipts.time.elapsed(receipts.next(), receipts.next());
  }
}
