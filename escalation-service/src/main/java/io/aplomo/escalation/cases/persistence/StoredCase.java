package io.aplomo.escalation.cases.persistence;

import io.aplomo.escalation.cases.model.CaseFile;

/**
 * A case as it is stored.
 *
 * @param version how often people have changed it, from 0 on: its entity tag
 * @param lastSequence of the events published about its complaint; 0 if none was yet
 */
public record StoredCase(CaseFile file, long version, long lastSequence) {}
