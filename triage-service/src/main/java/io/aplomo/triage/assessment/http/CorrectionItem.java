package io.aplomo.triage.assessment.http;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.assessment.application.MachineVerdict;
import io.aplomo.triage.assessment.model.Dimension;
import io.aplomo.triage.assessment.view.StoredCorrection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction that holds, beside what the scorer says today.
 *
 * @param machine what the latest assessment says in the dimension
 * @param verdict what holds
 * @param assessmentNo the assessment that was corrected
 * @param reason in the words of the person
 */
@Schema(name = "Correction")
record CorrectionItem(
    Dimension dimension,
    String machine,
    String verdict,
    int assessmentNo,
    String reason,
    String by,
    Instant at) {

  static CorrectionItem of(StoredCorrection stored, Assessment latest) {
    Dimension dimension = Dimension.valueOf(stored.dimension());
    return new CorrectionItem(
        dimension,
        MachineVerdict.of(latest, dimension),
        stored.verdict(),
        stored.assessmentNo(),
        stored.reason(),
        stored.correctedBy(),
        stored.correctedAt());
  }
}
