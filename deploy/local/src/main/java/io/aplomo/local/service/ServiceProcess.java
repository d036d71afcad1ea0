package io.aplomo.local.service;

import io.aplomo.local.process.ChildProcess;
import io.aplomo.local.process.LocalProcess;
import io.aplomo.local.process.Niceness;
import io.aplomo.local.process.Ports;
import io.aplomo.local.process.Signals.Signal;
import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One instance of one of our services as a child process. The same object can be started again
 * after {@link #stop}, {@link #kill} or a crash, on the same ports and under the same instance id.
 */
public final class ServiceProcess extends LocalProcess {
  /** A first start migrates the database; on a busy machine with two cores that takes its time. */
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  /** A service ends within 10 s of SIGTERM; a little more, so that it is us who wait. */
  private static final Duration STOP_GRACE = Duration.ofSeconds(12);

  /** Writing the cache of a run takes a busy machine up to half a minute. */
  private static final Duration RECORDING_STOP_GRACE = Duration.ofMinutes(3);

  private static final int PROBE_TIMEOUT_MS = 2_000;

  private final Plan plan;
  private final int httpPort;
  private final int managementPort;
  private volatile Map<String, String> added = Map.of();

  /**
   * What to start.
   *
   * @param program the service's quarkus-run.jar
   * @param instanceId the name under which this instance owns leases; unique among the instances of
   *     a service
   * @param httpPort 0 takes a free one and keeps it
   * @param managementPort likewise
   * @param environment environment variables: {@link Wiring#environment} and whatever else
   * @param jvmOptions put before {@code -jar}
   * @param cache what to do with the JVM's cache beside the program
   * @param niceness 0 to 19, as of nice(1), from when it is ready: the higher, the sooner others
   *     have the cores
   * @param log file to append the output to
   */
  public record Plan(
      ServiceName service,
      Path program,
      String instanceId,
      int httpPort,
      int managementPort,
      Map<String, String> environment,
      List<String> jvmOptions,
      AotCache cache,
      int niceness,
      Path log) {}

  public ServiceProcess(Plan plan) {
    super(
        plan.instanceId(),
        START_LIMIT,
        switch (plan.cache()) {
          case USE -> STOP_GRACE;
          case MAKE -> RECORDING_STOP_GRACE;
        });
    this.plan = plan;
    this.httpPort = Ports.orFree(plan.httpPort());
    this.managementPort = Ports.orFree(plan.managementPort());
  }

  @Override
  protected ChildProcess.Spec prepare() {
    if (!Files.exists(plan.program())) {
      throw new StartFailure(
          "%s has not been built: %s is missing".formatted(name(), plan.program()));
    }
    Ports.requireFree(httpPort, name());
    Ports.requireFree(managementPort, name() + " (health and metrics)");
    Map<String, String> environment = new HashMap<>(plan.environment());
    environment.putAll(added);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(httpPort));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    environment.put("APLOMO_INSTANCE_ID", plan.instanceId());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(plan.jvmOptions());
    command.addAll(cacheOptions());
    command.addAll(List.of("-jar", plan.program().toAbsolutePath().toString()));
    Path folder = plan.program().toAbsolutePath().getParent();
    return new ChildProcess.Spec(
        name(),
        command,
        environment,
        folder == null ? Path.of(".") : folder,
        plan.log(),
        Signal.TERM);
  }

  /**
   * Only what works gives way: a start that does so never comes to an end where others fill the
   * cores. The whole group, since niceness is of threads.
   */
  @Override
  protected void ready(long pid) {
    if (plan.niceness() > 0) {
      Niceness.set(plan.niceness(), pid);
    }
  }

  private List<String> cacheOptions() {
    Path file = AotCache.beside(plan.program().toAbsolutePath());
    return switch (plan.cache()) {
      case USE -> AotCache.isMadeFor(plan.program()) ? List.of("-XX:AOTCache=" + file) : List.of();
      case MAKE -> List.of("-XX:AOTCacheOutput=" + file);
    };
  }

  /**
   * Says what the next starts add to the environment variables of the plan, until something else is
   * said.
   *
   * @param variables none lets the next start be as planned
   */
  public void addEnvironment(Map<String, String> variables) {
    added = Map.copyOf(variables);
  }

  /** Whether the readiness endpoint answers 200 now. */
  @Override
  public boolean answers() {
    return isReady(managementPort);
  }

  public ServiceName service() {
    return plan.service();
  }

  public String instanceId() {
    return plan.instanceId();
  }

  public Path log() {
    return plan.log();
  }

  /** Where the API is. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + httpPort);
  }

  /** Where health and metrics are. */
  public URI managementUri() {
    return URI.create("http://127.0.0.1:" + managementPort);
  }

  /** Whether whatever listens on a service's management port says that it is ready. */
  public static boolean isReady(int managementPort) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")
                  .toURL()
                  .openConnection();
      connection.setConnectTimeout(PROBE_TIMEOUT_MS);
      connection.setReadTimeout(PROBE_TIMEOUT_MS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
