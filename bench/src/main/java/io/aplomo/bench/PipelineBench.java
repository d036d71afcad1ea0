package io.aplomo.bench;

import io.aplomo.local.platform.LocalPlatform;
import io.aplomo.local.platform.PlatformPlan;
import io.aplomo.local.process.FileTree;
import io.aplomo.local.service.ServiceName;
import io.aplomo.local.service.ServiceProcess;
import io.aplomo.local.token.TokenMint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The whole way at a steady rate: complaints a second, the time from the POST's answer to the event
 * that says that the case was prioritised, CPU of each part, and what is left to do at the end.
 */
final class PipelineBench {
  /**
   * Until the compilers of four cold JVMs leave the cores to the complaints: on two cores they take
   * 0.4 of them as late as a hundred seconds after the start.
   */
  static final int WARM_UP_SECONDS = 120;

  /** The length that the rate has to be held for. */
  private static final int SECONDS = 60;

  private static final long CATCH_UP_LIMIT_SECONDS = 120;
  private static final int CONNECTIONS = 64;

  private final Path root;
  private final RunPlan plan;
  private final int rate;
  private final Report report;

  PipelineBench(Path root, RunPlan plan, int rate, Report report) {
    this.root = root;
    this.plan = plan;
    this.rate = rate;
    this.report = report;
  }

  void run() throws Exception {
    Path data = Files.createTempDirectory("aplomo-bench-pipeline");
    LocalPlatform platform = new LocalPlatform(PlatformPlan.onFreePorts(root, data));
    try (platform) {
      platform.start();
      measure(platform);
    } finally {
      FileTree.delete(data);
    }
  }

  private void measure(LocalPlatform platform) throws Exception {
    String token =
        platform
            .tokens()
            .mint(new TokenMint.Claims("bench", "demo", List.of("agent"), Duration.ofHours(2)));
    Bodies bodies = new Bodies(11, "pipeline");
    ServiceProcess intake = platform.services(ServiceName.INTAKE).getFirst();
    report.setting(
        "settings",
        "warm-up %d s, then %d/s for %d s (open model), text of 600 characters, fsync on"
            .formatted(plan.warmUpSeconds(), rate, SECONDS));
    Load load = new Load(intake.uri(), "/v1/complaints", token, CONNECTIONS);
    report.progress("warming up");
    load.open(rate, Math.max(1, plan.warmUpSeconds()), bodies::next, (location, at) -> {});
    report.setting("left of the warm-up", "read after %.1f s".formatted(settle(platform)));
    try (CaseWatch watch = new CaseWatch(platform.kafka().bootstrapServers())) {
      report.progress("measuring");
      ToDoubleFunction<ServiceName> servicesBefore = cpu(platform);
      double postgresBefore = Machine.cpuSeconds(platform.postgres().pid());
      double kafkaBefore = Machine.cpuSeconds(platform.kafka().pid());
      Load.Result result = load.open(rate, SECONDS, bodies::next, watch::answered);
      int waiting = watch.waiting();
      double lag = lag(platform);
      double caughtUp = catchUp(watch);
      ToDoubleFunction<ServiceName> services = cpu(platform);
      report.higherIsBetter("accepted", "1/s", List.of(result.perSecond()));
      report.lowerIsBetter("not accepted", "requests", List.of((double) result.refused()));
      report.lowerIsBetter("POST, p50 from intended time", "ms", List.of(result.millis(50)));
      report.lowerIsBetter("POST, p99 from intended time", "ms", List.of(result.millis(99)));
      for (double percentile : new double[] {50, 99, 99.9, 100}) {
        report.lowerIsBetter(
            "answer to prioritised case, p%s".formatted(percentile),
            "ms",
            List.of(watch.micros().getValueAtPercentile(percentile) / 1000.0));
      }
      report.lowerIsBetter("cases waiting at the end", "cases", List.of((double) waiting));
      report.lowerIsBetter("records not read at the end", "records", List.of(lag));
      report.lowerIsBetter("caught up after", "s", List.of(caughtUp));
      for (ServiceName service : ServiceName.values()) {
        used(
            "CPU of " + service.id(),
            services.applyAsDouble(service) - servicesBefore.applyAsDouble(service));
      }
      used("CPU of PostgreSQL", Machine.cpuSeconds(platform.postgres().pid()) - postgresBefore);
      used("CPU of Kafka", Machine.cpuSeconds(platform.kafka().pid()) - kafkaBefore);
    }
  }

  private void used(String name, double cpuSeconds) {
    report.lowerIsBetter(name, "cores", List.of(cpuSeconds / SECONDS));
  }

  private static ToDoubleFunction<ServiceName> cpu(LocalPlatform platform) {
    Map<ServiceName, Double> seconds = new EnumMap<>(ServiceName.class);
    for (ServiceProcess service : platform.services()) {
      seconds.merge(service.service(), Machine.cpuSeconds(service.pid()), Double::sum);
    }
    return service -> seconds.getOrDefault(service, 0.0);
  }

  private static double lag(LocalPlatform platform) throws Exception {
    double sum = 0;
    for (ServiceProcess service : platform.services()) {
      sum += Metrics.sum(service.managementUri(), "aplomo_consumer_lag");
    }
    return sum;
  }

  /** What is left of the warm-up is done before it counts as anybody's delay. */
  private static double settle(LocalPlatform platform) throws Exception {
    long start = System.nanoTime();
    while (lag(platform) > 0
        && System.nanoTime() - start < Duration.ofSeconds(CATCH_UP_LIMIT_SECONDS).toNanos()) {
      Thread.sleep(100);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double catchUp(CaseWatch watch) throws InterruptedException {
    long start = System.nanoTime();
    while (watch.waiting() > 0
        && System.nanoTime() - start < Duration.ofSeconds(CATCH_UP_LIMIT_SECONDS).toNanos()) {
      Thread.sleep(10);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
