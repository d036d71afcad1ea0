package io.aplomo.triage.assessment.http;

import io.aplomo.triage.assessment.application.CorrectAssessment;
import io.aplomo.triage.assessment.model.Dimension;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What holds in one dimension after a person corrected it, or lifted that.
 *
 * @param id of the event that tells of it
 * @param machine what the scorer says
 * @param verdict what the person says; absent if the correction was lifted
 */
@Schema(name = "CorrectionMade")
record CorrectionMade(
    UUID id,
    UUID complaintId,
    int assessmentNo,
    Dimension dimension,
    String machine,
    @Nullable String verdict,
    String by,
    Instant at) {

  static CorrectionMade of(CorrectAssessment.Reply.Done done) {
    return new CorrectionMade(
        done.change().id(),
        done.change().now().complaintId(),
        done.change().now().assessments(),
        done.change().dimension(),
        done.machine(),
        done.change().verdict(),
        done.change().by(),
        done.change().at());
  }
}
