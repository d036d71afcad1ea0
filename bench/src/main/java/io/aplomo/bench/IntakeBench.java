package io.aplomo.bench;

import io.aplomo.local.platform.LocalPlatform;
import io.aplomo.local.platform.PlatformPlan;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.local.process.FileTree;
import io.aplomo.local.service.ServiceName;
import io.aplomo.local.service.ServiceProcess;
import io.aplomo.local.token.TokenMint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accepted complaints a second with the token checked and the relay on: closed loop over 64
 * connections, in turn with {@link OneCommitEach}, then an open model below saturation. Triage and
 * escalation do not run.
 */
final class IntakeBench {
  private static final int CONNECTIONS = 64;
  private static final long DRAIN_LIMIT_SECONDS = 60;

  private final Path root;
  private final RunPlan plan;
  private final int openRate;
  private final Report report;

  IntakeBench(Path root, RunPlan plan, int openRate, Report report) {
    this.root = root;
    this.plan = plan;
    this.openRate = openRate;
    this.report = report;
  }

  void run() throws Exception {
    Path data = Files.createTempDirectory("aplomo-bench-intake");
    LocalPlatform platform = new LocalPlatform(PlatformPlan.onFreePorts(root, data));
    try (platform) {
      platform.startInfrastructure();
      platform.startServices();
      ServiceProcess intake = platform.services(ServiceName.INTAKE).getFirst();
      platform.services(ServiceName.TRIAGE).forEach(ServiceProcess::stop);
      platform.services(ServiceName.ESCALATION).forEach(ServiceProcess::stop);
      measure(platform, intake);
    } finally {
      FileTree.delete(data);
    }
  }

  private void measure(LocalPlatform platform, ServiceProcess intake) throws Exception {
    ServiceDatabase database = platform.postgres().database(ServiceName.INTAKE.id());
    String token =
        platform
            .tokens()
            .mint(new TokenMint.Claims("bench", "demo", List.of("agent"), Duration.ofHours(2)));
    Bodies bodies = new Bodies(7, "bench");
    List<Double> baseline = new ArrayList<>();
    List<Double> closed = new ArrayList<>();
    List<Double> p50 = new ArrayList<>();
    List<Double> p99 = new ArrayList<>();
    List<Double> ratio = new ArrayList<>();
    List<Double> drained = new ArrayList<>();
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("intake", intake.pid());
    parts.put("PostgreSQL", platform.postgres().pid());
    parts.put("Kafka", platform.kafka().pid());
    Map<String, List<Double>> cpu = new LinkedHashMap<>();
    long refused = 0;
    report.setting(
        "settings",
        "warm-up %d s, %d runs of %d s, %d connections, text of 600 characters, fsync on"
            .formatted(plan.warmUpSeconds(), plan.runs(), plan.seconds(), CONNECTIONS));
    Load load = new Load(intake.uri(), "/v1/complaints", token, CONNECTIONS);
    try (OneCommitEach yardstick = new OneCommitEach(database)) {
      report.progress("warming up");
      yardstick.run(Math.max(1, plan.warmUpSeconds() / 4));
      load.closed(plan.warmUpSeconds(), bodies::next);
      drain(database);
      for (int run = 1; run <= plan.runs(); run++) {
        checkpoint(platform);
        double each = yardstick.run(plan.seconds());
        yardstick.clear();
        checkpoint(platform);
        Map<String, Double> before = cpuSeconds(parts);
        Load.Result result = load.closed(plan.seconds(), bodies::next);
        cpuSeconds(parts)
            .forEach((part, used) ->
                cpu.computeIfAbsent(part, first -> new ArrayList<>())
                    .add((used - before.getOrDefault(part, 0.0)) / plan.seconds()));
        drained.add(drain(database));
        baseline.add(each);
        closed.add(result.perSecond());
        ratio.add(result.perSecond() / each);
        p50.add(result.millis(50));
        p99.add(result.millis(99));
        refused += result.refused();
        report.progress(
            "run %d: %.0f/s accepted, %.0f/s one commit each, outbox empty after %.1f s"
                .formatted(run, result.perSecond(), each, drained.getLast()));
      }
      report.higherIsBetter("one commit each", "1/s", baseline);
      report.higherIsBetter("accepted, closed loop", "1/s", closed);
      report.higherIsBetter("accepted / one commit each", "ratio", ratio);
      report.lowerIsBetter("latency p50, closed loop", "ms", p50);
      report.lowerIsBetter("latency p99, closed loop", "ms", p99);
      report.lowerIsBetter("outbox empty after", "s", drained);
      cpu.forEach((part, cores) -> report.lowerIsBetter("CPU of " + part, "cores", cores));
      refused += open(load, bodies, closed);
      report.lowerIsBetter("not accepted, all runs", "requests", List.of((double) refused));
    }
  }

  private long open(Load load, Bodies bodies, List<Double> closed) throws Exception {
    int rate =
        openRate > 0
            ? openRate
            : (int) (closed.stream().sorted().toList().get(closed.size() / 2) / 2);
    List<Double> p50 = new ArrayList<>();
    List<Double> p99 = new ArrayList<>();
    List<Double> max = new ArrayList<>();
    long refused = 0;
    for (int run = 1; run <= plan.runs(); run++) {
      Load.Result result = load.open(rate, plan.seconds(), bodies::next, (location, at) -> {});
      p50.add(result.millis(50));
      p99.add(result.millis(99));
      max.add(result.millis(100));
      refused += result.refused();
      report.progress("open model run %d: p99 %.1f ms".formatted(run, p99.getLast()));
    }
    report.higherIsBetter("open model, arrivals", "1/s", List.of((double) rate));
    report.lowerIsBetter("latency p50 from intended time", "ms", p50);
    report.lowerIsBetter("latency p99 from intended time", "ms", p99);
    report.lowerIsBetter("latency max from intended time", "ms", max);
    return refused;
  }

  private static Map<String, Double> cpuSeconds(Map<String, Long> parts) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    parts.forEach((part, pid) -> seconds.put(part, Machine.cpuSeconds(pid)));
    seconds.put("the load generator", Machine.ownCpuSeconds());
    return seconds;
  }

  /** So that neither side pays for the pages that the other one has left to be written. */
  private static void checkpoint(LocalPlatform platform) throws SQLException {
    try (Connection connection = platform.postgres().superuser().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /** Seconds until the outbox is empty. */
  private static double drain(ServiceDatabase database) throws Exception {
    long start = System.nanoTime();
    while (count(database, "select count(*) from (select from outbox limit 1) o") > 0) {
      if (System.nanoTime() - start > Duration.ofSeconds(DRAIN_LIMIT_SECONDS).toNanos()) {
        return DRAIN_LIMIT_SECONDS;
      }
      Thread.sleep(50);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static long count(ServiceDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
