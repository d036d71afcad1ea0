package io.aplomo.escalation.ladder.application;

import io.aplomo.escalation.ladder.model.EscalationEvent;
import io.aplomo.escalation.ladder.model.Ground;
import io.aplomo.escalation.ladder.model.Reason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** How is what happened to escalations told to others? In the same transaction, or not at all. */
public interface PublishEscalationEvents {
  /** What is told. */
  enum Kind {
    SUPERVISOR_REQUESTED,
    ESCALATED,
    ACCEPTED,
    REFUSED,
    CLIMBED,
    ENDED
  }

  /**
   * Something with its number.
   *
   * @param sequence gapless per complaint
   */
  record Numbered(Step step, Kind kind, long sequence) {}

  /** Publishes when the transaction commits. The rows of the cases are locked. */
  Uni<Void> publish(SqlConnection tx, List<Numbered> events);

  /** What of a step is told, in order. */
  static List<Kind> told(EscalationEvent event) {
    return switch (event) {
      case EscalationEvent.Called e ->
          asks(e.ground())
              ? List.of(Kind.SUPERVISOR_REQUESTED, Kind.ESCALATED)
              : List.of(Kind.ESCALATED);
      case EscalationEvent.Added e ->
          asks(e.ground()) ? List.of(Kind.SUPERVISOR_REQUESTED) : List.of();
      case EscalationEvent.Lessened e -> List.of();
      case EscalationEvent.Accepted e -> List.of(Kind.ACCEPTED);
      case EscalationEvent.Refused e -> List.of(Kind.REFUSED);
      case EscalationEvent.Climbed e -> List.of(Kind.CLIMBED);
      case EscalationEvent.Returned e -> List.of(Kind.ESCALATED);
      case EscalationEvent.Ended e -> List.of(Kind.ENDED);
    };
  }

  private static boolean asks(Ground ground) {
    return ground.reason() == Reason.SUPERVISOR_ASKED_FOR;
  }
}
