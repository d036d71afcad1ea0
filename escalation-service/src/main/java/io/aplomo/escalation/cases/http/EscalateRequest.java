package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.model.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a case needs somebody with more authority.
 *
 * @param reasonCode of the organisation's own list; published
 * @param reason as the ladder knows it; AUTHORITY_MISSING if it is not said
 * @param level who has to take it at least; SUPERVISOR if it is not said
 * @param note in the person's own words, at most {@value MoveRequest#MAX_NOTE} UTF-16 units; never
 *     published
 */
@Schema(name = "CaseEscalation")
record EscalateRequest(
    @NotNull @Pattern(regexp = MoveRequest.CODE) String reasonCode,
    @Nullable Why reason,
    @Nullable Level level,
    @PlainText(max = MoveRequest.MAX_NOTE) @Nullable String note) {

  /** What a person may say; the rest is noticed, or has a route of its own. */
  enum Why {
    AUTHORITY_MISSING,
    REPEATED_CONTACT,
    CONDUCT,
    SAFETY
  }

  Reason why() {
    return switch (reason) {
      case null -> Reason.AUTHORITY_MISSING;
      case AUTHORITY_MISSING -> Reason.AUTHORITY_MISSING;
      case REPEATED_CONTACT -> Reason.REPEATED_CONTACT;
      case CONDUCT -> Reason.CONDUCT;
      case SAFETY -> Reason.SAFETY;
    };
  }

  Level upTo() {
    return level == null ? Level.SUPERVISOR : level;
  }

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "EscalateRequest[" + reasonCode + ", " + reason + ", " + level + "]";
  }
}
