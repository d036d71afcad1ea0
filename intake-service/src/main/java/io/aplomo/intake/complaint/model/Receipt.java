package io.aplomo.intake.complaint.model;

import java.time.Instant;
import java.util.UUID;

/** What whoever handed a complaint in is told: the proof that it is durable. */
public record Receipt(UUID id, TrackingKey trackingKey, Instant receivedAt, Status status) {}
