package io.aplomo.escalation.conduct.application;

import io.aplomo.escalation.conduct.model.Gravity;
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
    /** It was not civil. */
    record Uncivil(Source source, Gravity gravity, boolean selfHarm, int assessmentNo)
        implements Verdict {}

    /** A person corrected it: it was civil. */
    record Civil() implements Verdict {}
  }
}
