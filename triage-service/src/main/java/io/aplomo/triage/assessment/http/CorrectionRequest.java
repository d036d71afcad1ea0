package io.aplomo.triage.assessment.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.triage.assessment.application.CorrectAssessment;
import io.aplomo.triage.assessment.model.Dimension;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction.
 *
 * @param assessmentNo the assessment that the person has seen
 * @param dimension what of it is wrong
 * @param verdict what is right: a value of the dimension, or {@code TRUE} or {@code FALSE}
 * @param reason why, 1 to {@value #MAX_REASON} UTF-16 units; kept with the correction, never
 *     published
 */
@Schema(name = "CorrectionRequest")
record CorrectionRequest(
    @NotNull @Min(1) Integer assessmentNo,
    @NotNull Dimension dimension,
    @Schema(examples = "CRITICAL") @NotNull String verdict,
    @NotNull @PlainText(max = CorrectionRequest.MAX_REASON) String reason) {

  /** A paragraph. */
  static final int MAX_REASON = 2_000;

  /**
   * The same for the application.
   *
   * @throws io.aplomo.chassis.problem.ProblemException if the dimension has no such verdict
   */
  CorrectAssessment.Wanted wanted() {
    if (!dimension.admits(verdict)) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField("verdict")
          .with("allowed", dimension.verdicts())
          .exception();
    }
    return new CorrectAssessment.Wanted(assessmentNo, dimension, verdict, reason);
  }

  /** Without the reason, so that no log line can carry it. */
  @Override
  public String toString() {
    return "CorrectionRequest[" + assessmentNo + ", " + dimension + ", " + verdict + "]";
  }
}
