package io.aplomo.local.service;

import java.nio.file.Path;
import java.util.Locale;

/** The services, with the ports on which they listen when nothing else is said. */
public enum ServiceName {
  INTAKE(8081, 9081),
  TRIAGE(8082, 9082),
  ESCALATION(8083, 9083);

  private final int httpPort;
  private final int managementPort;

  ServiceName(int httpPort, int managementPort) {
    this.httpPort = httpPort;
    this.managementPort = managementPort;
  }

  /** The API. */
  public int httpPort() {
    return httpPort;
  }

  /** Health and metrics. */
  public int managementPort() {
    return managementPort;
  }

  /** Lower case: the name of the service's database, role and log. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The program that the build makes of this service, in a checkout at {@code root}. */
  public Path program(Path root) {
    return root.resolve(id() + "-service").resolve("target/quarkus-app/quarkus-run.jar");
  }
}
