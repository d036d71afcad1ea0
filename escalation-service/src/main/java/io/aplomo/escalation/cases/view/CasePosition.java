package io.aplomo.escalation.cases.view;

import java.time.Instant;
import java.util.UUID;

/** A place in the order of lists: most urgent first, then longest waiting, then by id. */
public record CasePosition(String priority, Instant receivedAt, UUID id) {}
