package io.aplomo.triage.assessment.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that has to be made.
 *
 * @param number from 1 on, without a gap, within the complaint
 * @param sequence of the event that will tell of it: gapless within the complaint too
 * @param causeId the event that is assessed
 * @param messageId the message that is assessed; null for the complaint's own text
 * @param transcript all that it is made of
 * @param traceparent of the event that made it due, where it had one
 * @param corrections of people that hold over it
 */
public record AssessmentDue(
    UUID complaintId,
    String tenant,
    int number,
    long sequence,
    UUID causeId,
    @Nullable UUID messageId,
    Transcript transcript,
    @Nullable String traceparent,
    Corrections corrections) {}
