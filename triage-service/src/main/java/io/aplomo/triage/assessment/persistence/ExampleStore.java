package io.aplomo.triage.assessment.persistence;

import io.aplomo.triage.assessment.model.Corrections;
import io.aplomo.triage.assessment.model.Transcript;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Corrected assessments with the words that were assessed, to learn from. */
@Singleton
public class ExampleStore {
  private static final String EXAMPLES =
      """
      select complaint_id, assessment_no, verdicts::text, language, channel, text
      from correction_examples($1, $2, $3, $4, $5)
      """;

  /**
   * One of them.
   *
   * @param corrections those of this assessment that hold
   * @param text what the customer had said by then
   */
  public record Example(
      UUID complaintId,
      int assessmentNo,
      Corrections corrections,
      String language,
      String channel,
      String text) {

    /** Without the words, so that no log line can carry them. */
    @Override
    public String toString() {
      return "Example[" + complaintId + ", " + assessmentNo + "]";
    }
  }

  /** Those of a tenant after the given one, in order. */
  public Uni<List<Example>> after(
      SqlConnection tx, String tenant, UUID complaintId, int assessmentNo, int limit) {
    Tuple arguments = Tuple.of(tenant, complaintId, assessmentNo, limit, Transcript.MAX_UNITS);
    return tx.preparedQuery(EXAMPLES)
        .execute(arguments)
        .map(rows -> {
          List<Example> examples = new ArrayList<>();
          rows.forEach(row -> examples.add(example(row)));
          return examples;
        });
  }

  private static Example example(Row row) {
    return new Example(
        row.getUUID(0),
        row.getInteger(1),
        CorrectionColumns.read(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5));
  }
}
