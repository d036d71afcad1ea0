package io.aplomo.triage.catalogue;

import java.time.Instant;

/**
 * One version of one catalogue, as it was put.
 *
 * @param version from 1 on, without a gap
 * @param entries a JSON array, as the API takes them
 * @param changedAt on the database's clock
 * @param changedBy subject of the token that asked for it
 */
public record CatalogueVersion(long version, String entries, Instant changedAt, String changedBy) {}
