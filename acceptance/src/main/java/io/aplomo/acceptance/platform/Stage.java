package io.aplomo.acceptance.platform;

import io.aplomo.acceptance.api.Api;
import io.aplomo.local.platform.LocalPlatform;
import io.aplomo.local.platform.PlatformPlan;
import io.aplomo.local.process.StartFailure;
import io.aplomo.local.service.ServiceName;
import io.aplomo.local.service.ServiceProcess;
import io.aplomo.local.token.TokenMint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A running platform of its own for one run, on free ports and in a folder of its own. */
public final class Stage implements AutoCloseable {
  /** Two of each service: whatever is killed, there is another one to take over. */
  public static final int INSTANCES = 2;

  /** Longer than any run, so that no token expires in the middle of one. */
  private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);

  /**
   * A third of the others' weight, where all want the cores. Six services, some of them just
   * started again, share them with the load, the broker and PostgreSQL: otherwise whoever takes
   * complaints in wins against whoever handles them, until cases are a minute late and nothing can
   * catch up.
   */
  private static final int INTAKE_NICENESS = 5;

  private final LocalPlatform platform;
  private final Api api = new Api();

  private final @Nullable TraceSink traces;

  private Stage(LocalPlatform platform, @Nullable TraceSink traces) {
    this.platform = platform;
    this.traces = traces;
  }

  /**
   * Starts everything; returns when all instances are ready.
   *
   * @param root the checkout whose built services are started
   * @param data folder for databases, topics and logs
   * @param progress is told one line for each part that is ready
   * @throws StartFailure if a service has not been built, or a part does not start
   */
  public static Stage start(Path root, Path data, Consumer<String> progress) {
    return start(root, data, INSTANCES, null, progress);
  }

  /** As {@link #start}, with one instance of each service: six on two cores leave no room. */
  public static Stage startSingle(Path root, Path data, Consumer<String> progress) {
    return start(root, data, 1, null, progress);
  }

  /**
   * As {@link #start}, and every service sends its traces to a sink, which costs some of its time.
   * Nothing gives way: it is for little load, and cold services that give way start to no end.
   */
  public static Stage startTraced(Path root, Path data, Consumer<String> progress)
      throws IOException {
    return start(root, data, INSTANCES, TraceSink.start(), progress);
  }

  private static Stage start(
      Path root, Path data, int instances, @Nullable TraceSink traces, Consumer<String> progress) {
    for (ServiceName service : ServiceName.values()) {
      if (!Files.exists(service.program(root))) {
        throw new StartFailure(
            "%s-service has not been built: %s is missing. Run `mvn -DskipTests package` first."
                .formatted(service.id(), service.program(root)));
      }
    }
    boolean isFull = instances > 1 && traces == null;
    PlatformPlan plan =
        PlatformPlan.onFreePorts(root, data)
            .withInstances(instances)
            .withNiceness(isFull ? Map.of(ServiceName.INTAKE, INTAKE_NICENESS) : Map.of())
            .withServiceEnvironment(traces == null ? Map.of() : traces.environment());
    LocalPlatform platform = new LocalPlatform(plan, progress);
    platform.start();
    return new Stage(platform, traces);
  }

  /** Where the traces go; empty for a platform that records none. */
  public Optional<TraceSink> traces() {
    return Optional.ofNullable(traces);
  }

  public LocalPlatform platform() {
    return platform;
  }

  public Api api() {
    return api;
  }

  /** Databases, as their administrator: free of the services' time-outs. */
  public Databases databases() {
    return new Databases(platform.postgres());
  }

  /** A token of a tenant for one or several roles. */
  public String token(String tenant, String... roles) {
    return platform
        .tokens()
        .mint(new TokenMint.Claims("acceptance", tenant, List.of(roles), TOKEN_LIFETIME));
  }

  /** Where each instance of a service answers. */
  public List<URI> uris(ServiceName service) {
    return platform.services(service).stream().map(ServiceProcess::uri).toList();
  }

  /** Names of the services that should be running and are not. */
  public List<String> ended() {
    return platform.services().stream()
        .filter(service -> !service.isRunning())
        .map(ServiceProcess::instanceId)
        .toList();
  }

  @Override
  public void close() {
    api.close();
    platform.close();
    if (traces != null) {
      traces.close();
    }
  }
}
