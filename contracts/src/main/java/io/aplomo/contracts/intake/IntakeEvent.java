package io.aplomo.contracts.intake;

import java.util.UUID;

/** What is published on {@code aplomo.intake.v1}. */
public sealed interface IntakeEvent permits ComplaintReceived, MessageAdded {
  UUID complaintId();
}
