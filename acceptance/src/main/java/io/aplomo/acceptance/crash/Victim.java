package io.aplomo.acceptance.crash;

import io.aplomo.acceptance.platform.Part;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.local.service.ServiceName;
import java.util.List;

/** Who is taken away in a round: one instance of a service, the broker, or PostgreSQL. */
enum Victim {
  INTAKE_1("intake"),
  INTAKE_2("intake-2"),
  TRIAGE_1("triage"),
  TRIAGE_2("triage-2"),
  ESCALATION_1("escalation"),
  ESCALATION_2("escalation-2"),
  KAFKA("kafka"),
  POSTGRES("postgres");

  private final String title;

  Victim(String title) {
    this.title = title;
  }

  /** As in the logs. */
  String title() {
    return title;
  }

  Part on(Stage stage) {
    return switch (this) {
      case INTAKE_1 -> instance(stage, ServiceName.INTAKE, 0);
      case INTAKE_2 -> instance(stage, ServiceName.INTAKE, 1);
      case TRIAGE_1 -> instance(stage, ServiceName.TRIAGE, 0);
      case TRIAGE_2 -> instance(stage, ServiceName.TRIAGE, 1);
      case ESCALATION_1 -> instance(stage, ServiceName.ESCALATION, 0);
      case ESCALATION_2 -> instance(stage, ServiceName.ESCALATION, 1);
      case KAFKA -> Part.of(stage.platform().kafka());
      case POSTGRES -> Part.of(stage.platform().postgres());
    };
  }

  static List<Victim> all() {
    return List.of(values());
  }

  private static Part instance(Stage stage, ServiceName service, int number) {
    return Part.of(stage.platform().services(service).get(number));
  }
}
