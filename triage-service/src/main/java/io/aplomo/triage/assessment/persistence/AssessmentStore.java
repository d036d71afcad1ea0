package io.aplomo.triage.assessment.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.contracts.ContractJson;
import io.aplomo.triage.assessment.Assessed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Assessments as they were made, one row each, never changed. */
@Singleton
public class AssessmentStore {
  private static final String APPEND =
      """
      insert into assessment (complaint_id, assessment_no, tenant, event_id, message_id,
                              scorer_name, scorer_version, policies_version, articles_version,
                              assessment, created_at)
      select complaint_id, assessment_no, tenant, event_id, message_id, scorer_name, scorer_version,
             policies_version, articles_version, assessment::jsonb, created_at
      from (%s) a
      """
          .formatted(
              Unrolled.select(
                  "complaint_id uuid",
                  "assessment_no integer",
                  "tenant text",
                  "event_id uuid",
                  "message_id uuid",
                  "scorer_name text",
                  "scorer_version text",
                  "policies_version bigint",
                  "articles_version bigint",
                  "assessment text",
                  "created_at timestamptz"));
  private static final String CLOCK = "select clock_timestamp()";

  /** The database's time now. */
  public Uni<Instant> clock(SqlConnection tx) {
    return tx.preparedQuery(CLOCK)
        .execute()
        .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
  }

  /** Appends assessments of locked conversations. */
  public Uni<Void> append(SqlConnection tx, List<Assessed> assessed) {
    return tx.preparedQuery(APPEND).execute(columns(assessed)).replaceWithVoid();
  }

  private static Tuple columns(List<Assessed> assessed) {
    return Columns.of(assessed)
        .uuid(a -> a.due().complaintId())
        .integer(a -> a.due().number())
        .text(a -> a.due().tenant())
        .uuid(a -> a.due().causeId())
        .uuid(a -> a.due().messageId())
        .text(a -> a.assessment().scorer().name())
        .text(a -> a.assessment().scorer().version())
        .bigint(a -> a.catalogue().policiesVersion())
        .bigint(a -> a.catalogue().articlesVersion())
        .text(a -> ContractJson.write(a.assessment()))
        .instant(Assessed::at)
        .tuple();
  }
}
