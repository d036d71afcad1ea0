package io.aplomo.bench;

import io.aplomo.escalation.calendar.holidays.StandardCalendars;
import io.aplomo.escalation.calendar.model.OpenTime;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Deadlines a second on one core: {@link CalendarBenchmark}, and what a calendar's first costs. */
final class CalendarBench {
  private final RunPlan plan;
  private final Report report;

  CalendarBench(RunPlan plan, Report report) {
    this.plan = plan;
    this.report = report;
  }

  void run() throws RunnerException {
    first();
    report.setting(
        "settings",
        "JMH, one thread, %d s of warm-up, %d runs of %d s each"
            .formatted(plan.warmUpSeconds(), plan.runs(), plan.seconds()));
    for (RunResult result : measured()) {
      tell(result);
    }
  }

  /** In a process that is still cold: one year is laid out, and perhaps the next. */
  private void first() {
    var calendar = StandardCalendars.named(StandardCalendars.MADRID);
    long began = System.nanoTime();
    OpenTime.of(calendar).deadline(Instant.parse("2026-11-23T10:00:00Z"), 1);
    report.lowerIsBetter(
        "first deadline of a calendar", "ms", List.of((System.nanoTime() - began) / 1e6));
  }

  private Iterable<RunResult> measured() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(CalendarBenchmark.class.getName())
                .forks(1)
                .threads(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(plan.warmUpSeconds()))
                .measurementIterations(plan.runs())
                .measurementTime(TimeValue.seconds(plan.seconds()))
                .jvmArgs("-XX:+UseSerialGC", "-Xmx256m", "--sun-misc-unsafe-memory-access=allow")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private void tell(RunResult result) {
    String method = result.getParams().getBenchmark();
    String name =
        method.substring(method.lastIndexOf('.') + 1)
            + " "
            + result.getParams().getParam("calendar");
    report.progress(name);
    List<Double> values =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(iteration -> iteration.getPrimaryResult().getScore())
            .toList();
    report.higherIsBetter(name, "a second", values);
  }
}
