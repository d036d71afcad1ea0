package io.aplomo.local.platform;

import io.aplomo.local.service.AotCache;
import io.aplomo.local.service.ServiceName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a {@link LocalPlatform} consists of.
 *
 * @param root the checkout whose built services are started
 * @param data folder for everything that is kept: {@code postgres/}, {@code kafka/}, {@code keys/},
 *     {@code logs/}
 * @param ports 0 in any place takes a free one
 * @param instances of each service; those after the first always listen on free ports
 * @param postgresSettings added to {@link io.aplomo.local.postgres.PostgresServer}'s defaults
 * @param serviceJvmOptions for every service
 * @param cache what the services' JVMs do with the caches beside their programs
 * @param serviceEnvironment more environment variables for every service
 * @param niceness of a service's processes, 0 to 19: the higher, the sooner others have the cores;
 *     0 for those that are missing
 */
public record PlatformPlan(
    Path root,
    Path data,
    PlatformPorts ports,
    int instances,
    Map<String, String> postgresSettings,
    List<String> serviceJvmOptions,
    AotCache cache,
    Map<String, String> serviceEnvironment,
    Map<ServiceName, Integer> niceness) {

  private static final List<String> SERVICE_JVM =
      List.of("-XX:+UseParallelGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");

  public PlatformPlan {
    postgresSettings = Map.copyOf(postgresSettings);
    serviceJvmOptions = List.copyOf(serviceJvmOptions);
    serviceEnvironment = Map.copyOf(serviceEnvironment);
    niceness = Map.copyOf(niceness);
  }

  /** One instance of each service, all on free ports: for tests. */
  public static PlatformPlan onFreePorts(Path root, Path data) {
    return new PlatformPlan(
        root, data, PlatformPorts.FREE, 1, Map.of(), SERVICE_JVM, AotCache.USE, Map.of(), Map.of());
  }

  /** One instance of each service on the well-known ports. */
  public static PlatformPlan standard(Path root, Path data) {
    return onFreePorts(root, data).withPorts(PlatformPorts.STANDARD);
  }

  public PlatformPlan withPorts(PlatformPorts changed) {
    return new PlatformPlan(
        root,
        data,
        changed,
        instances,
        postgresSettings,
        serviceJvmOptions,
        cache,
        serviceEnvironment,
        niceness);
  }

  public PlatformPlan withInstances(int changed) {
    return new PlatformPlan(
        root,
        data,
        ports,
        changed,
        postgresSettings,
        serviceJvmOptions,
        cache,
        serviceEnvironment,
        niceness);
  }

  public PlatformPlan withServiceEnvironment(Map<String, String> changed) {
    return new PlatformPlan(
        root,
        data,
        ports,
        instances,
        postgresSettings,
        serviceJvmOptions,
        cache,
        changed,
        niceness);
  }

  public PlatformPlan withCache(AotCache changed) {
    return new PlatformPlan(
        root,
        data,
        ports,
        instances,
        postgresSettings,
        serviceJvmOptions,
        changed,
        serviceEnvironment,
        niceness);
  }

  public PlatformPlan withNiceness(Map<ServiceName, Integer> changed) {
    return new PlatformPlan(
        root,
        data,
        ports,
        instances,
        postgresSettings,
        serviceJvmOptions,
        cache,
        serviceEnvironment,
        changed);
  }

  public PlatformPlan withPostgresSettings(Map<String, String> changed) {
    return new PlatformPlan(
        root,
        data,
        ports,
        instances,
        changed,
        serviceJvmOptions,
        cache,
        serviceEnvironment,
        niceness);
  }

  /** The log file of instance {@code number} (from 1) of {@code service}. */
  Path log(ServiceName service, int number) {
    return data.resolve("logs").resolve(instanceId(service, number) + ".log");
  }

  /** "intake" for the first, "intake-2" for the second. */
  static String instanceId(ServiceName service, int number) {
    return number == 1 ? service.id() : service.id() + "-" + number;
  }
}
