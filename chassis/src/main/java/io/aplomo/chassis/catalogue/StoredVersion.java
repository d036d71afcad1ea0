package io.aplomo.chassis.catalogue;

import java.time.Instant;

/**
 * One version of one document, as it was put.
 *
 * @param version from 1 on, without a gap
 * @param json the document
 * @param changedAt on the database's clock
 * @param changedBy subject of the token that asked for it
 */
public record StoredVersion(long version, String json, Instant changedAt, String changedBy) {}
