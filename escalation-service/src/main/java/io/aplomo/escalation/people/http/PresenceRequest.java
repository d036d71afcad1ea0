package io.aplomo.escalation.people.http;

import io.aplomo.escalation.people.model.Presence;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heartbeat. */
@Schema(name = "Heartbeat")
record PresenceRequest(@NotNull Presence.Status status) {}
