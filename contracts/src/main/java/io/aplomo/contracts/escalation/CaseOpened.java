package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.intake.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint has a case; its clocks run from {@code receivedAt}.
 *
 * @param caseId derived from the complaint's id, so opening it again gives the same one
 * @param complaintId the complaint it is about
 * @param receivedAt when the complaint reached the organisation
 * @param openedAt when the case was opened
 * @param channel how the complaint came, if that is known by now
 */
public record CaseOpened(
    UUID caseId, UUID complaintId, Instant receivedAt, Instant openedAt, @Nullable Channel channel)
    implements CaseEvent {
  public CaseOpened {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(receivedAt, "receivedAt");
    Bounds.present(openedAt, "openedAt");
  }
}
