package io.aplomo.local.platform;

import io.aplomo.local.process.Ports;
import io.aplomo.local.service.ServiceName;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The TCP ports of a platform, all on the loopback address; 0 means any free one.
 *
 * @param http one per service
 * @param management one per service
 */
public record PlatformPorts(
    int postgres, int kafka, Map<ServiceName, Integer> http, Map<ServiceName, Integer> management) {

  public static final int POSTGRES = 15432;
  public static final int KAFKA = 19092;

  public static final PlatformPorts STANDARD =
      new PlatformPorts(
          POSTGRES, KAFKA, each(ServiceName::httpPort), each(ServiceName::managementPort));

  public static final PlatformPorts FREE =
      new PlatformPorts(0, 0, each(service -> 0), each(service -> 0));

  public PlatformPorts {
    http = Map.copyOf(http);
    management = Map.copyOf(management);
  }

  /**
   * Checks all ports before anything is started, so that a taken one costs nobody any time.
   *
   * @throws io.aplomo.local.process.StartFailure naming the first that is taken, and who needs it
   */
  void requireFree() {
    requireFree(postgres, "PostgreSQL");
    requireFree(kafka, "Kafka");
    http.forEach((service, port) -> requireFree(port, service.id()));
    management.forEach((service, port) -> requireFree(port, service.id() + "'s health"));
  }

  private static void requireFree(int port, String user) {
    if (port != 0) {
      Ports.requireFree(port, user);
    }
  }

  int http(ServiceName service) {
    return http.getOrDefault(service, 0);
  }

  int management(ServiceName service) {
    return management.getOrDefault(service, 0);
  }

  private static Map<ServiceName, Integer> each(ToIntFunction<ServiceName> port) {
    Map<ServiceName, Integer> ports = new EnumMap<>(ServiceName.class);
    for (ServiceName service : ServiceName.values()) {
      ports.put(service, port.applyAsInt(service));
    }
    return ports;
  }
}
