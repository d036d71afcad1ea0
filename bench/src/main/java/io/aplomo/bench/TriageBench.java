package io.aplomo.bench;

import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.scoring.conversation.Conversation;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the built-in scorer costs on one core: {@link ScoringBenchmark}, and its start. */
final class TriageBench {
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final double MICROS_PER_MILLI = 1_000;
  private static final double BYTES_PER_KILOBYTE = 1_000;
  private static final double BYTES_PER_MEGABYTE = 1_000_000;

  private final RunPlan plan;
  private final Report report;

  TriageBench(RunPlan plan, Report report) {
    this.plan = plan;
    this.report = report;
  }

  void run() throws RunnerException {
    start();
    report.setting(
        "settings",
        "JMH, one thread, %d s of warm-up, %d runs of %d s each"
            .formatted(plan.warmUpSeconds(), plan.runs(), plan.seconds()));
    for (RunResult result : measured()) {
      tell(result);
    }
  }

  /** Before anything else has used the scorer's classes in this process. */
  private void start() {
    long heapBefore = usedHeap();
    long began = System.nanoTime();
    AssessConversation scorer = AssessConversation.builtIn();
    scorer.assess(Conversation.of("My bill is wrong. La factura está mal."));
    report.lowerIsBetter(
        "start: ready, and the first text", "ms", List.of((System.nanoTime() - began) / 1e6));
    try {
      double megabytes = (usedHeap() - heapBefore) / BYTES_PER_MEGABYTE;
      report.lowerIsBetter("start: heap that stays", "MB", List.of(megabytes));
    } finally {
      Reference.reachabilityFence(scorer);
    }
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Collection<RunResult> measured() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(ScoringBenchmark.class.getName())
                .forks(1)
                .threads(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(plan.warmUpSeconds()))
                .measurementIterations(plan.runs())
                .measurementTime(TimeValue.seconds(plan.seconds()))
                .addProfiler(GCProfiler.class)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
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
            + parameter(result).toLowerCase(Locale.ROOT);
    report.progress(name);
    List<Double> values = new ArrayList<>();
    List<Double> worst = new ArrayList<>();
    List<Double> allocated = new ArrayList<>();
    result
        .getBenchmarkResults()
        .forEach(fork -> {
          for (IterationResult iteration : fork.getIterationResults()) {
            Result<?> primary = iteration.getPrimaryResult();
            values.add(
                result.getParams().getMode() == Mode.Throughput
                    ? primary.getScore()
                    : primary.getStatistics().getPercentile(99) / MICROS_PER_MILLI);
            worst.add(primary.getStatistics().getMax() / MICROS_PER_MILLI);
            Result<?> bytes = iteration.getSecondaryResults().get(ALLOCATED);
            if (bytes != null) {
              allocated.add(bytes.getScore() / BYTES_PER_KILOBYTE);
            }
          }
        });
    if (result.getParams().getMode() == Mode.Throughput) {
      report.higherIsBetter(name, "texts/s", values);
    } else {
      report.lowerIsBetter(name + ", p99", "ms", values);
      report.lowerIsBetter(name + ", slowest", "ms", worst);
    }
    if (!allocated.isEmpty()) {
      report.lowerIsBetter(name + ", allocated", "kB/text", allocated);
    }
  }

  private static String parameter(RunResult result) {
    return result.getParams().getParamsKeys().stream()
        .map(result.getParams()::getParam)
        .reduce("", (all, one) -> all.isEmpty() ? one : all + " " + one);
  }
}
