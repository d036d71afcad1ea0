package io.aplomo.escalation.conduct.persistence;

import io.aplomo.escalation.conduct.model.Act;
import io.aplomo.escalation.conduct.model.ConductEvent;
import io.aplomo.escalation.conduct.model.Observation;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as an entry of the history.
 *
 * @param id of the event that tells of it
 * @param actor who did it or told of it; null where time or a machine did
 * @param note in the actor's own words, which stay here
 * @param adjustmentReason why no adjustment would help, in the actor's own words
 */
public record ConductEntry(
    UUID id,
    Instant at,
    UUID caseId,
    ConductEvent event,
    @Nullable String actor,
    String policyVersion,
    @Nullable String note,
    @Nullable String adjustmentReason) {

  /** Steps that count as history before an offboarding. */
  static final String[] STEPS = {"WARNED", "CONTACT_ENDED", "RESTRICTED"};

  /** Without anybody's words, so that no log line can carry them. */
  @Override
  public String toString() {
    return "ConductEntry[" + id + ", " + kind() + "]";
  }

  /** Stable code of what happened. */
  public String kind() {
    return switch (event) {
      case ConductEvent.Observed e -> "OBSERVED";
      case ConductEvent.Suspended e -> "SUSPENDED";
      case ConductEvent.Withdrawn e -> "WITHDRAWN";
      case ConductEvent.Warned e -> "WARNED";
      case ConductEvent.SupervisorOffered e -> "SUPERVISOR_OFFERED";
      case ConductEvent.ContactEnded e -> "CONTACT_ENDED";
      case ConductEvent.Resumed e -> "RESUMED";
      case ConductEvent.Restricted e -> "RESTRICTED";
      case ConductEvent.RestrictionRenewed e -> "RESTRICTION_RENEWED";
      case ConductEvent.RestrictionLifted e -> "RESTRICTION_LIFTED";
      case ConductEvent.Appealed e -> "APPEALED";
      case ConductEvent.AppealDecided e -> "APPEAL_DECIDED";
      case ConductEvent.OffboardingProposed e -> "OFFBOARDING_PROPOSED";
      case ConductEvent.Offboarded e -> "OFFBOARDED";
    };
  }

  @Nullable Observation observation() {
    return switch (event) {
      case ConductEvent.Observed e -> e.observation();
      case ConductEvent.Suspended e -> e.observation();
      case ConductEvent.Withdrawn e -> null;
      case ConductEvent.Warned e -> null;
      case ConductEvent.SupervisorOffered e -> null;
      case ConductEvent.ContactEnded e -> null;
      case ConductEvent.Resumed e -> null;
      case ConductEvent.Restricted e -> null;
      case ConductEvent.RestrictionRenewed e -> null;
      case ConductEvent.RestrictionLifted e -> null;
      case ConductEvent.Appealed e -> null;
      case ConductEvent.AppealDecided e -> null;
      case ConductEvent.OffboardingProposed e -> null;
      case ConductEvent.Offboarded e -> null;
    };
  }

  @Nullable String reasonCode() {
    Act act = event.act();
    return act == null ? null : act.reasonCode();
  }

  JsonObject details() {
    JsonObject json = new JsonObject();
    return switch (event) {
      case ConductEvent.Observed e -> json;
      case ConductEvent.Suspended e -> json;
      case ConductEvent.Withdrawn e -> json.put("count", e.count());
      case ConductEvent.Warned e -> json;
      case ConductEvent.SupervisorOffered e -> json;
      case ConductEvent.ContactEnded e -> json.put("until", e.until().toString());
      case ConductEvent.Resumed e -> json;
      case ConductEvent.Restricted e -> json.put("restriction", ConductJson.write(e.restriction()));
      case ConductEvent.RestrictionRenewed e ->
          json.put("restriction", ConductJson.write(e.restriction()));
      case ConductEvent.RestrictionLifted e -> json;
      case ConductEvent.Appealed e -> json;
      case ConductEvent.AppealDecided e -> json.put("outcome", e.outcome().name());
      case ConductEvent.OffboardingProposed e -> json;
      case ConductEvent.Offboarded e ->
          json.put("proposedBy", e.proposedBy()).put("reviewAt", e.reviewAt().toString());
    };
  }
}
