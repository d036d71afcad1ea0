package io.aplomo.acceptance.crash;

import io.aplomo.acceptance.platform.Part;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.local.service.ServiceProcess;
import java.util.List;

/** To whom something is done in a round: one instance of a service, the broker, or PostgreSQL. */
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
      case INTAKE_1, INTAKE_2, TRIAGE_1, TRIAGE_2, ESCALATION_1, ESCALATION_2 ->
          Part.of(instance(stage));
      case KAFKA -> Part.of(stage.platform().kafka());
      case POSTGRES -> Part.of(stage.platform().postgres());
    };
  }

  /** The process of a victim that is an instance of a service; the others have none. */
  ServiceProcess instance(Stage stage) {
    return stage.platform().services().stream()
        .filter(process -> process.instanceId().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No instance of a service is " + title));
  }

  static List<Victim> all() {
    return List.of(values());
  }
}
