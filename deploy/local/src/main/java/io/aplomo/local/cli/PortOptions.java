package io.aplomo.local.cli;

import io.aplomo.local.platform.PlatformPorts;
import io.aplomo.local.service.ServiceName;
import java.util.Map;
import picocli.CommandLine.Option;

/** The ports of {@code up}, each by option or environment variable; 0 takes a free one. */
final class PortOptions {
  @Option(
      names = "--intake-port",
      paramLabel = "PORT",
      defaultValue = "${env:APLOMO_INTAKE_PORT:-8081}",
      description = "API of intake [APLOMO_INTAKE_PORT, 8081].")
  private int intake;

  @Option(
      names = "--triage-port",
      paramLabel = "PORT",
      defaultValue = "${env:APLOMO_TRIAGE_PORT:-8082}",
      description = "API of triage [APLOMO_TRIAGE_PORT, 8082].")
  private int triage;

  @Option(
      names = "--escalation-port",
      paramLabel = "PORT",
      defaultValue = "${env:APLOMO_ESCALATION_PORT:-8083}",
      description = "API of escalation [APLOMO_ESCALATION_PORT, 8083].")
  private int escalation;

  @Option(
      names = "--intake-management-port",
      paramLabel = "PORT",
      defaultValue = "${env:APLOMO_INTAKE_MANAGEMENT_PORT:-9081}",
      description = "Health and metrics of intake [APLOMO_INTAKE_MANAGEMENT_PORT, 9081].")
  private int intakeManagement;

  @Option(
      names = "--triage-management-port",
      paramLabel = "PORT",
      defaultValue = "${env:APLOMO_TRIAGE_MANAGEMENT_PORT:-9082}",
      description = "Health and metrics of triage [APLOMO_TRIAGE_MANAGEMENT_PORT, 9082].")
  private int triageManagement;

  @Option(
      names = "--escalation-management-port",
      paramLabel = "PORT",
      defaultValue = "${env:APLOMO_ESCALATION_MANAGEMENT_PORT:-9083}",
      description = "Health and metrics of escalation [APLOMO_ESCALATION_MANAGEMENT_PORT, 9083].")
  private int escalationManagement;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      defaultValue = "${env:APLOMO_POSTGRES_PORT:-15432}",
      description = "PostgreSQL [APLOMO_POSTGRES_PORT, 15432].")
  private int postgres;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "${env:APLOMO_KAFKA_PORT:-19092}",
      description = "Kafka [APLOMO_KAFKA_PORT, 19092].")
  private int kafka;

  PlatformPorts ports() {
    return new PlatformPorts(
        postgres,
        kafka,
        Map.of(
            ServiceName.INTAKE, intake,
            ServiceName.TRIAGE, triage,
            ServiceName.ESCALATION, escalation),
        Map.of(
            ServiceName.INTAKE, intakeManagement,
            ServiceName.TRIAGE, triageManagement,
            ServiceName.ESCALATION, escalationManagement));
  }
}
