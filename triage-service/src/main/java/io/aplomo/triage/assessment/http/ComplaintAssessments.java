package io.aplomo.triage.assessment.http;

import io.aplomo.chassis.paging.Page;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.assessment.view.StoredAssessment;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What triage thinks of a complaint.
 *
 * @param assessments how many were made: the number of the latest
 * @param latest the one that holds
 * @param history a page of all of them, newest first
 */
@Schema(name = "ComplaintAssessments")
public record ComplaintAssessments(
    UUID complaintId, int assessments, Entry latest, Page<Entry> history) {

  /**
   * One assessment.
   *
   * @param assessmentNo from 1 on, without a gap
   * @param messageId the message that was new; absent for the complaint's own text
   * @param assessedAt when it was made
   */
  @Schema(name = "StoredAssessment")
  public record Entry(
      int assessmentNo, @Nullable UUID messageId, Instant assessedAt, Assessment assessment) {
    static Entry of(StoredAssessment stored) {
      return new Entry(
          stored.assessmentNo(), stored.messageId(), stored.createdAt(), stored.assessment());
    }
  }

  static ComplaintAssessments of(
      UUID complaintId, StoredAssessment latest, Page<StoredAssessment> history) {
    return new ComplaintAssessments(
        complaintId,
        latest.assessmentNo(),
        Entry.of(latest),
        new Page<>(history.items().stream().map(Entry::of).toList(), history.nextCursor()));
  }
}
