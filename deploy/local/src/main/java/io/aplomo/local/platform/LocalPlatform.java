package io.aplomo.local.platform;

import io.aplomo.local.kafka.KafkaBroker;
import io.aplomo.local.postgres.PostgresServer;
import io.aplomo.local.process.StartFailure;
import io.aplomo.local.service.ServiceName;
import io.aplomo.local.service.ServiceProcess;
import io.aplomo.local.service.Wiring;
import io.aplomo.local.token.SecretKey;
import io.aplomo.local.token.TokenMint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** PostgreSQL, Kafka and the services, composed. */
public final class LocalPlatform implements AutoCloseable {
  private final PlatformPlan plan;
  private final PostgresServer postgres;
  private final KafkaBroker kafka;
  private final TokenMint tokens;
  private final Consumer<String> progress;
  private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();
  private volatile boolean closing;

  /**
   * @param progress is told, from several threads, one line for each part that is ready
   */
  public LocalPlatform(PlatformPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
    this.postgres =
        new PostgresServer(
            plan.data().resolve("postgres"), plan.ports().postgres(), plan.postgresSettings());
    this.kafka = new KafkaBroker(plan.data().resolve("kafka"), plan.ports().kafka(), Map.of());
    this.tokens = TokenMint.in(plan.data().resolve("keys"));
  }

  /** A platform that tells nobody about its progress. */
  public LocalPlatform(PlatformPlan plan) {
    this(plan, line -> {});
  }

  /**
   * Starts everything; returns when every service is ready. If one part fails, those that run
   * already are stopped.
   *
   * @throws io.aplomo.local.process.StartFailure from the part that failed
   */
  public void start() {
    plan.ports().requireFree();
    try {
      startInfrastructure();
      startServices();
    } catch (RuntimeException failure) {
      try {
        close();
      } catch (RuntimeException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
  }

  /** PostgreSQL with its databases, and Kafka with its topics, side by side. */
  public void startInfrastructure() {
    together(
        List.of(
            timed(
                "PostgreSQL",
                postgres.port(),
                () -> {
                  postgres.start();
                  postgres.createServiceDatabases();
                }),
            timed(
                "Kafka",
                kafka.port(),
                () -> {
                  kafka.start();
                  kafka.createTopics();
                })));
  }

  /** All instances of all services, side by side; their surroundings run already. */
  public void startServices() {
    for (ServiceName service : ServiceName.values()) {
      IntStream.rangeClosed(1, plan.instances())
          .filter(number -> services(service).size() < number)
          .forEach(number -> services.add(instance(service, number)));
    }
    together(
        services.stream()
            .map(service -> timed(service.instanceId(), service.uri().getPort(), service::start))
            .toList());
  }

  public PlatformPlan plan() {
    return plan;
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public KafkaBroker kafka() {
    return kafka;
  }

  public TokenMint tokens() {
    return tokens;
  }

  /** All instances, in the order of the services. */
  public List<ServiceProcess> services() {
    return List.copyOf(services);
  }

  /** The instances of one service; the first listens on the planned port. */
  public List<ServiceProcess> services(ServiceName name) {
    return services.stream().filter(service -> service.service() == name).toList();
  }

  /** Stops everything in reverse order, also what is still starting: services, then the rest. */
  @Override
  public void close() {
    closing = true;
    together(services.stream().<Runnable>map(service -> service::stop).toList());
    together(List.<Runnable>of(kafka::stop, postgres::stop));
  }

  private ServiceProcess instance(ServiceName service, int number) {
    Map<String, String> environment =
        new HashMap<>(
            new Wiring(
                    postgres.database(service.id()), kafka.bootstrapServers(), tokens.publicKey())
                .environment());
    if (service == ServiceName.ESCALATION) {
      environment.put(
          "APLOMO_CONDUCT_PSEUDONYM_KEY",
          SecretKey.in(plan.data().resolve("keys"), "conduct-pseudonyms.key"));
    }
    environment.putAll(plan.serviceEnvironment());
    return new ServiceProcess(
        new ServiceProcess.Plan(
            service,
            service.program(plan.root()),
            PlatformPlan.instanceId(service, number),
            number == 1 ? plan.ports().http(service) : 0,
            number == 1 ? plan.ports().management(service) : 0,
            environment,
            plan.serviceJvmOptions(),
            plan.cache(),
            plan.niceness().getOrDefault(service, 0),
            plan.log(service, number)));
  }

  private Runnable timed(String name, int port, Runnable start) {
    return () -> {
      if (closing) {
        throw new StartFailure("Stopped before " + name + " was started");
      }
      long began = System.nanoTime();
      start.run();
      double seconds = (System.nanoTime() - began) / 1e9;
      progress.accept("%-12s ready on port %d after %.1f s".formatted(name, port, seconds));
    };
  }

  /** Runs all, each on a thread of its own; then throws what the first failing one threw. */
  private static void together(List<Runnable> tasks) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> running =
          tasks.stream().map(task -> CompletableFuture.runAsync(task, threads)).toList();
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
