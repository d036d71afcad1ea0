package io.aplomo.triage.assessment.application;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.assessment.model.Complaint;
import io.aplomo.triage.assessment.model.CorrectionChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** How is a correction told to others? In the same transaction, or not at all. */
public interface PublishCorrections {
  /**
   * Publishes when the transaction commits. The row of the conversation is locked.
   *
   * @param complaint what was corrected is an assessment of it
   * @param assessment the one that holds, as the scorer made it
   */
  Uni<Void> publish(
      SqlConnection tx, CorrectionChange change, Complaint complaint, Assessment assessment);
}
