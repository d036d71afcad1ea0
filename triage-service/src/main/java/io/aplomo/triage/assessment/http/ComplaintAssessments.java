package io.aplomo.triage.assessment.http;

import io.aplomo.chassis.paging.Page;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.assessment.view.StoredAssessment;
import io.aplomo.triage.assessment.view.StoredCorrection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What triage thinks of a complaint.
 *
 * @param assessments how many were made: the number of the latest
 * @param latest the one that holds, as the scorer made it
 * @param corrections verdicts of people that hold over it, each beside the scorer's
 * @param history a page of all of them, newest first
 */
@Schema(name = "ComplaintAssessments")
public record ComplaintAssessments(
    UUID complaintId,
    int assessments,
    Entry latest,
    List<CorrectionItem> corrections,
    Page<Entry> history) {

  /**
   * One assessment.
   *
   * @param assessmentNo from 1 on, without a gap
   * @param messageId the message that was new; absent for the complaint's own text
   * @param assessedAt when it was made
   * @param policiesVersion of the policies it was held against, 0 for none; absent if it is older
   *     than they are
   * @param articlesVersion the same of the articles
   */
  @Schema(name = "StoredAssessment")
  public record Entry(
      int assessmentNo,
      @Nullable UUID messageId,
      Instant assessedAt,
      @Nullable Long policiesVersion,
      @Nullable Long articlesVersion,
      Assessment assessment) {
    static Entry of(StoredAssessment stored) {
      return new Entry(
          stored.assessmentNo(),
          stored.messageId(),
          stored.createdAt(),
          stored.policiesVersion(),
          stored.articlesVersion(),
          stored.assessment());
    }
  }

  static ComplaintAssessments of(
      UUID complaintId,
      StoredAssessment latest,
      List<StoredCorrection> corrections,
      Page<StoredAssessment> history) {
    Entry holding = Entry.of(latest);
    return new ComplaintAssessments(
        complaintId,
        latest.assessmentNo(),
        holding,
        corrections.stream()
            .map(stored -> CorrectionItem.of(stored, holding.assessment()))
            .toList(),
        new Page<>(history.items().stream().map(Entry::of).toList(), history.nextCursor()));
  }
}
