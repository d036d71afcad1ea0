package io.aplomo.acceptance.platform;

import io.aplomo.local.service.ServiceName;
import io.aplomo.local.service.ServiceProcess;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks every service's probes once a second, as an orchestrator does, and remembers failures. */
public final class ProbeWatch implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final Stage stage;
  private final List<ServiceName> toBeReady;
  private final Set<String> failures = new TreeSet<>();
  private volatile boolean stopping;
  private int asked;

  /**
   * Begins to ask.
   *
   * @param toBeReady the services whose readiness counts too, and not only their liveness
   */
  public ProbeWatch(Stage stage, List<ServiceName> toBeReady) {
    this.stage = stage;
    this.toBeReady = List.copyOf(toBeReady);
    Thread.ofPlatform().name("probes").daemon(true).start(this::watch);
  }

  /** Each probe that failed, once, with its answer; empty if all was well. */
  public synchronized Set<String> failures() {
    return Set.copyOf(failures);
  }

  /** How many probes were asked. */
  public synchronized int asked() {
    return asked;
  }

  private void watch() {
    while (!stopping) {
      for (ServiceProcess service : stage.platform().services()) {
        ask(service, "/q/health/live");
        if (toBeReady.contains(service.service())) {
          ask(service, "/q/health/ready");
        }
      }
      Patience.pass(PERIOD);
    }
  }

  private void ask(ServiceProcess service, String probe) {
    String answer;
    try {
      int status = stage.api().get(service.managementUri().resolve(probe)).status();
      answer = status == HttpURLConnection.HTTP_OK ? "" : Integer.toString(status);
    } catch (IOException e) {
      answer = "no answer";
    }
    synchronized (this) {
      asked++;
      if (!answer.isEmpty() && !stopping) {
        failures.add("%s%s: %s".formatted(service.instanceId(), probe, answer));
      }
    }
  }

  @Override
  public void close() {
    stopping = true;
  }
}
