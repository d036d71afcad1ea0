package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;

/**
 * One version of an SLA policy or of a calendar, as {@code /v1/sla-policies/{code}} and {@code
 * /v1/calendars/{code}} answer it.
 *
 * @param code 1 to 64 characters
 * @param version 0 for the standard document that comes with Aplomo, from 1 on for the tenant's own
 */
public record DocumentVersion(String code, long version) {
  public DocumentVersion {
    Bounds.matching(code, "code", Formats.CODE);
    Bounds.atLeast(0, version, "version");
  }
}
