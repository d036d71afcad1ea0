package io.aplomo.local.warm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.local.client.IntakeClient;
import io.aplomo.local.demo.DemoComplaint;
import io.aplomo.local.platform.LocalPlatform;
import io.aplomo.local.platform.PlatformPlan;
import io.aplomo.local.process.FileTree;
import io.aplomo.local.send.Row;
import io.aplomo.local.send.Sender;
import io.aplomo.local.service.AotCache;
import io.aplomo.local.service.ServiceName;
import io.aplomo.local.service.ServiceProcess;
import io.aplomo.local.token.TokenMint;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * One run of the platform, on a database and a broker of its own, whose services leave a cache of
 * their classes and of the profiles of their hot methods ({@link AotCache}, ADR 11).
 */
public final class Recording {
  /**
   * Profiles want a method called some thousand times; these take 20 to 40 s on two cores, cold.
   */
  private static final int COMPLAINTS = 6_000;

  private static final int IN_FLIGHT = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

  private final Path root;
  private final Consumer<String> progress;

  /**
   * Records nothing yet.
   *
   * @param root the checkout with the built services
   * @param progress is told a line for each step
   */
  public Recording(Path root, Consumer<String> progress) {
    this.root = root;
    this.progress = progress;
  }

  /** Whether a service has been built since its cache was made, or never had one. */
  public boolean isDue() {
    return Arrays.stream(ServiceName.values())
        .map(service -> service.program(root))
        .anyMatch(program -> Files.exists(program) && !AotCache.isMadeFor(program));
  }

  /**
   * Starts a platform, gives it work, and ends it.
   *
   * @throws io.aplomo.local.process.StartFailure from the part that could not be started
   */
  public void run() throws IOException {
    Path data = Files.createTempDirectory("aplomo-recording");
    try {
      PlatformPlan plan = PlatformPlan.onFreePorts(root, data).withCache(AotCache.MAKE);
      try (LocalPlatform platform = new LocalPlatform(plan)) {
        progress.accept("starting the services");
        platform.start();
        progress.accept("giving them " + COMPLAINTS + " complaints");
        work(platform);
        progress.accept("writing what was recorded");
      }
    } finally {
      FileTree.delete(data);
    }
  }

  private static void work(LocalPlatform platform) {
    ServiceProcess intake = platform.services(ServiceName.INTAKE).getFirst();
    String token =
        platform
            .tokens()
            .mint(
                new TokenMint.Claims("aplomo-recording", "demo", List.of("agent"), TOKEN_LIFETIME));
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      IntakeClient client = new IntakeClient(http, intake.uri(), token, PATIENCE);
      List<DemoComplaint> written = DemoComplaint.all();
      var _ =
          new Sender(client, IN_FLIGHT, 0)
              .send(
                  LongStream.rangeClosed(1, COMPLAINTS).mapToObj(n -> row(written, n)),
                  tally -> {});
    }
  }

  private static Row row(List<DemoComplaint> written, long number) {
    ObjectNode body = written.get((int) (number % written.size())).body().deepCopy();
    body.put("externalId", "recording-" + number);
    return new Row.Complaint(number, body);
  }
}
