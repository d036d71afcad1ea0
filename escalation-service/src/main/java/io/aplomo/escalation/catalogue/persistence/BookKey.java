package io.aplomo.escalation.catalogue.persistence;

/**
 * All documents of a tenant as they were after one of its changes.
 *
 * @param revision number of the change, from 1 on
 */
public record BookKey(String tenant, long revision) {}
