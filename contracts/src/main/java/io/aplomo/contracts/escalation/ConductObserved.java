package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Abuse or a threat was reported by a person, or found in what the customer wrote.
 *
 * @param step whose conduct, why, and where the protocol stands now
 * @param source who saw it: the person in the contact, triage, or a person who corrected triage
 * @param gravity what the protocol makes of it; a threat jumps the ladder
 * @param category what a person reported; absent if nobody said
 * @param severity how bad, as the person reported; absent if nobody said
 * @param duringContact whether the person was in contact with the customer; absent if nobody said
 * @param assessmentNo the assessment that found it; absent if nobody said
 */
public record ConductObserved(
    @JsonUnwrapped ConductStep step,
    ConductSource source,
    ConductGravity gravity,
    @Nullable ConductCategory category,
    @Nullable ConductSeverity severity,
    @Nullable Boolean duringContact,
    @Nullable Integer assessmentNo)
    implements ConductEvent {
  public ConductObserved {
    Bounds.present(step, "step");
    Bounds.present(source, "source");
    Bounds.present(gravity, "gravity");
    if (assessmentNo != null) {
      Bounds.atLeast(1, assessmentNo, "assessmentNo");
    }
  }
}
