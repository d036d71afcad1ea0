package io.aplomo.escalation.conduct.application;

import io.aplomo.escalation.conduct.model.Gravity;
import io.aplomo.escalation.conduct.model.Observation;
import io.aplomo.escalation.conduct.model.Source;
import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment says of a customer's conduct.
 *
 * @param caseId the case, which is locked
 * @param vulnerable whether the case says that the customer needs special care
 * @param causeId the event that told of it
 * @param actor who corrected it; null if nobody did
 * @param traceparent W3C trace context to continue, where there is one
 */
public record JudgedConduct(
    Customer customer,
    UUID caseId,
    Verdict verdict,
    boolean vulnerable,
    UUID causeId,
    @Nullable String actor,
    @Nullable String traceparent) {

  /** What it says. */
  public sealed interface Verdict {
    /** Something of it is new: the message that was assessed was not civil. */
    record Uncivil(Source source, Gravity gravity, boolean selfHarm, int assessmentNo)
        implements Verdict {
      Observation observation() {
        return Observation.assessed(source, gravity, selfHarm, assessmentNo);
      }
    }

    /**
     * A person corrected what it said, or lifted that.
     *
     * @param instead what it says of the whole conversation now; null if it is civil
     */
    record Changed(@Nullable Uncivil instead) implements Verdict {
      @Nullable Observation observation() {
        return instead == null ? null : instead.observation();
      }
    }
  }
}
