package io.aplomo.intake.complaint.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that is stored.
 *
 * @param messageNo from 1 on, without a gap, within the complaint
 * @param occurredAtClamped whether the caller's instant lay up to five minutes ahead of ours
 */
public record AddedMessage(
    UUID id,
    UUID complaintId,
    int messageNo,
    Instant occurredAt,
    boolean occurredAtClamped,
    Instant recordedAt) {}
