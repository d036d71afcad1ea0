package io.aplomo.escalation.sla.model;

/**
 * Which version of a document was applied.
 *
 * @param code of a policy or a calendar
 * @param version 0 for the standard one, from 1 on for a tenant's own
 */
public record Versioned(String code, long version) {}
