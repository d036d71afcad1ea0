package io.aplomo.escalation.cases.persistence;

import io.aplomo.escalation.cases.model.Assessment;
import io.aplomo.escalation.cases.model.Awaited;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Delivery;
import io.aplomo.escalation.cases.model.Occasion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a case's timeline.
 *
 * @param kind of the event, a stable code of the API
 * @param details the event's own values as JSON: ids, codes and instants, never words of people
 */
record TimelineEntry(UUID caseId, String tenant, String kind, Cause cause, String details) {

  static TimelineEntry of(Happening happening) {
    return new TimelineEntry(
        happening.of().id(),
        happening.of().tenant(),
        kind(happening.event()),
        happening.cause(),
        details(happening.event()).encode());
  }

  private static String kind(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened e -> "OPENED";
      case CaseEvent.Documented e -> "DOCUMENTED";
      case CaseEvent.MessageAdded e -> "MESSAGE_ADDED";
      case CaseEvent.Assessed e ->
          switch (e.occasion()) {
            case Occasion.Scored o -> "ASSESSED";
            case Occasion.Corrected o -> "ASSESSMENT_CORRECTED";
            case Occasion.Lifted o -> "CORRECTION_LIFTED";
          };
      case CaseEvent.AssessmentIgnored e -> "ASSESSMENT_IGNORED";
      case CaseEvent.PoliciesApplied e -> "SLA_POLICIES_APPLIED";
      case CaseEvent.Prioritised e -> "PRIORITISED";
      case CaseEvent.Routed e -> "ROUTED";
      case CaseEvent.AcknowledgementRequested e -> "ACKNOWLEDGEMENT_REQUESTED";
      case CaseEvent.DeliveryConfirmed e -> "DELIVERY_CONFIRMED";
      case CaseEvent.DeliveryFailed e -> "DELIVERY_FAILED";
      case CaseEvent.Awaiting e -> "AWAITING_" + e.what().name();
      case CaseEvent.Continued e -> "CONTINUED";
      case CaseEvent.Assigned e -> "ASSIGNED";
      case CaseEvent.Released e -> "RELEASED";
      case CaseEvent.Started e -> "STARTED";
      case CaseEvent.Escalated e -> "ESCALATED";
      case CaseEvent.StepDone e -> "STEP_DONE";
      case CaseEvent.DemandMoved e -> "DEMAND_MOVED";
      case CaseEvent.Tagged e -> "TAGGED";
      case CaseEvent.Untagged e -> "UNTAGGED";
      case CaseEvent.Noted e -> "NOTED";
      case CaseEvent.Resolved e -> "RESOLVED";
      case CaseEvent.Reopened e -> "REOPENED";
      case CaseEvent.Closed e -> "CLOSED";
    };
  }

  private static JsonObject details(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened e ->
          new JsonObject()
              .put("receivedAt", e.receivedAt().toString())
              .put("channel", e.channel().name())
              .put("documented", e.documented());
      case CaseEvent.Documented e -> new JsonObject();
      case CaseEvent.MessageAdded e ->
          new JsonObject()
              .put("number", e.number())
              .put("messageId", e.id() == null ? null : e.id().toString())
              .put("author", e.author().name())
              .put("visibility", e.visibility().name())
              .put("occurredAt", e.occurredAt().toString());
      case CaseEvent.Assessed e ->
          switch (e.occasion()) {
            case Occasion.Scored o -> assessed(e.assessment());
            case Occasion.Corrected o ->
                assessed(e.assessment())
                    .put("dimension", o.dimension())
                    .put("verdict", o.verdict());
            case Occasion.Lifted o -> assessed(e.assessment()).put("dimension", o.dimension());
          };
      case CaseEvent.AssessmentIgnored e ->
          assessed(e.ignored()).put("appliedAssessmentNo", e.appliedNumber());
      case CaseEvent.PoliciesApplied e -> new JsonObject().put("revision", e.revision());
      case CaseEvent.Prioritised e ->
          moved(e.from(), e.to())
              .put("assessmentNo", e.assessmentNo())
              .put("ruleVersion", e.ruleVersion())
              .put("reasons", new JsonArray(e.reasons()));
      case CaseEvent.Routed e ->
          moved(e.from(), e.to())
              .put("ruleVersion", e.ruleVersion())
              .put("reasons", new JsonArray(e.reasons()));
      case CaseEvent.AcknowledgementRequested e -> new JsonObject().put("language", e.language());
      case CaseEvent.DeliveryConfirmed e -> delivery(e.delivery());
      case CaseEvent.DeliveryFailed e -> delivery(e.delivery());
      case CaseEvent.Awaiting e -> new JsonObject().put("reasonCode", e.reasonCode());
      case CaseEvent.Continued e -> {
        Awaited what = e.what();
        yield new JsonObject()
            .put("for", what == null ? null : what.name())
            .put("reasonCode", e.reasonCode());
      }
      case CaseEvent.Assigned e ->
          new JsonObject()
              .put("from", e.from())
              .put("to", e.to())
              .put("reasonCode", e.reasonCode());
      case CaseEvent.Released e ->
          new JsonObject().put("from", e.from()).put("reasonCode", e.reasonCode());
      case CaseEvent.Started e -> new JsonObject().put("reasonCode", e.reasonCode());
      case CaseEvent.Escalated e ->
          new JsonObject()
              .put("from", e.from())
              .put("to", e.to().name())
              .put("reasonCode", e.reasonCode());
      case CaseEvent.StepDone e -> HandlingColumns.json(e.evidence()).put("step", e.step().name());
      case CaseEvent.DemandMoved e ->
          moved(e.from(), e.to().state())
              .put("basis", e.to().basis().name())
              .put("code", e.to().code())
              .put("reasonCode", e.reasonCode());
      case CaseEvent.Tagged e -> new JsonObject().put("tag", e.tag());
      case CaseEvent.Untagged e -> new JsonObject().put("tag", e.tag());
      case CaseEvent.Noted e -> new JsonObject();
      case CaseEvent.Resolved e -> resolved(e);
      case CaseEvent.Reopened e -> new JsonObject().put("reasonCode", e.reasonCode());
      case CaseEvent.Closed e -> new JsonObject().put("reasonCode", e.reasonCode());
    };
  }

  private static JsonObject assessed(Assessment assessment) {
    return new JsonObject()
        .put("assessmentNo", assessment.number())
        .put("urgency", assessment.urgency().name())
        .put("conduct", assessment.conduct().name())
        .put("conductTarget", assessment.target().name())
        .put("safety", assessment.safety())
        .put("vulnerable", assessment.vulnerable());
  }

  private static JsonObject resolved(CaseEvent.Resolved event) {
    JsonObject details = new JsonObject().put("reasonCode", event.reasonCode());
    return event.stepsMissing().isEmpty()
        ? details
        : details
            .put(
                "stepsMissing",
                new JsonArray(event.stepsMissing().stream().map(Enum::name).toList()))
            .put("stepsMissingReason", event.stepsMissingReason());
  }

  private static JsonObject delivery(Delivery delivery) {
    Channel channel = delivery.channel();
    return new JsonObject()
        .put("what", delivery.what().name())
        .put("at", delivery.at().toString())
        .put("channel", channel == null ? null : channel.name())
        .put("reasonCode", delivery.reasonCode());
  }

  private static JsonObject moved(@Nullable Enum<?> from, Enum<?> to) {
    return new JsonObject().put("from", from == null ? null : from.name()).put("to", to.name());
  }
}
