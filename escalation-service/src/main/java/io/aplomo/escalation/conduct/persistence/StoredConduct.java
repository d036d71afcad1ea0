package io.aplomo.escalation.conduct.persistence;

import io.aplomo.escalation.conduct.model.ConductFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's conduct as it lies in the table.
 *
 * @param id the customer's pseudonym
 * @param caseId in which something was noticed last
 * @param timerId of the timer that ends its state; null if nothing does
 * @param version the entity tag
 * @param lastSequence of the last event
 */
public record StoredConduct(
    UUID id,
    String tenant,
    String customerRef,
    ConductFile file,
    UUID caseId,
    @Nullable UUID timerId,
    long version,
    long lastSequence) {

  /** The same, with the timer that ends its state. */
  public StoredConduct timedBy(UUID timer) {
    return new StoredConduct(id, tenant, customerRef, file, caseId, timer, version, lastSequence);
  }

  /** Without who the customer is, so that no log line can carry it. */
  @Override
  public String toString() {
    return "StoredConduct[" + id + ", " + file + "]";
  }
}
