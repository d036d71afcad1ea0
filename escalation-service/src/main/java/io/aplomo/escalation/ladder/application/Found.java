package io.aplomo.escalation.ladder.application;

import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.ladder.model.Situation;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import org.jspecify.annotations.Nullable;

/**
 * A case, and what decisions about its escalation look at.
 *
 * @param open its escalation that has not ended; null if it has none
 */
record Found(CaseFile file, @Nullable StoredEscalation open, Situation situation) {}
