package io.aplomo.local.kafka;

import io.aplomo.local.process.ChildProcess;
import io.aplomo.local.process.LocalProcess;
import io.aplomo.local.process.Ports;
import io.aplomo.local.process.Signals.Signal;
import io.aplomo.local.process.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * One Kafka broker process in KRaft mode on log directories that outlive it. Listens on the
 * loopback address only. The same object can be started again after {@link #stop}, {@link #kill} or
 * a crash, on the same port.
 *
 * <p>Layout of the directory: {@code server.properties} (written at every start), {@code data/},
 * {@code kafka.log}.
 */
public final class KafkaBroker extends LocalProcess {
  /** One small heap, mostly idle: the collector with the fewest threads of its own. */
  private static final List<String> JVM =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_GRACE = Duration.ofSeconds(20);

  private final Path directory;
  private final int port;
  private final int controllerPort;
  private final Map<String, String> settings;
  private final List<String> jvmOptions;

  /**
   * Starts nothing yet.
   *
   * @param directory created if it is not there
   * @param port TCP port on 127.0.0.1; 0 takes a free one and keeps it for the life of this object
   * @param settings added to, or instead of, {@link BrokerFiles}' server.properties
   */
  public KafkaBroker(Path directory, int port, Map<String, String> settings) {
    this(directory, port, settings, List.of());
  }

  private KafkaBroker(
      Path directory, int port, Map<String, String> settings, List<String> jvmOptions) {
    super("Kafka", START_LIMIT, STOP_GRACE);
    this.directory = directory.toAbsolutePath();
    this.port = Ports.orFree(port);
    this.controllerPort = Ports.free();
    this.settings = Map.copyOf(settings);
    this.jvmOptions = List.copyOf(jvmOptions);
  }

  /**
   * A broker for tests: without the optimising compiler it is ready with little more than half of
   * the processor time (2.1 s against 3.7 s), and slower under a load that tests do not have.
   */
  public static KafkaBroker forTests(Path directory, Map<String, String> settings) {
    return new KafkaBroker(directory, 0, settings, List.of("-XX:TieredStopAtLevel=1"));
  }

  @Override
  protected ChildProcess.Spec prepare() {
    Ports.requireFree(port, name());
    BrokerFiles files = new BrokerFiles(directory);
    files.writeConfiguration(port, controllerPort, settings);
    files.formatOnce();
    return new ChildProcess.Spec(name(), command(files), Map.of(), directory, log(), Signal.TERM);
  }

  /** Looks at the port first: a client of Kafka's own is loud about a broker that is not there. */
  @Override
  protected boolean answers() {
    if (!Ports.answers(port)) {
      return false;
    }
    try (Admin admin = Admin.create(probe())) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while waiting for Kafka", e);
    }
  }

  public int port() {
    return port;
  }

  /** The value for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public Path log() {
    return directory.resolve("kafka.log");
  }

  /** A new admin client of this broker; the caller closes it. */
  public Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
  }

  /** Creates the platform's topics where they are missing. */
  public void createTopics() {
    try (Admin admin = admin()) {
      Topics.create(admin);
    }
  }

  private List<String> command(BrokerFiles files) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(jvmOptions);
    command.add("-Dlogging.configuration=" + files.logging().toUri());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("kafka.Kafka", files.configuration().toString()));
    return command;
  }

  private Map<String, Object> probe() {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1_000,
        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
  }
}
