package io.aplomo.triage.assessment;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.assessment.model.AssessmentDue;
import io.aplomo.triage.catalogue.Catalogue;
import java.time.Instant;

/**
 * An assessment that was due and has been made.
 *
 * <p>The assessment is the contract's own record: its shape is told once, to those who read the
 * topic and to those who ask over HTTP alike.
 *
 * @param catalogue what it was held against
 * @param at on the database's clock, after the conversation was locked: it grows with the number
 */
public record Assessed(AssessmentDue due, Assessment assessment, Catalogue catalogue, Instant at) {}
