package io.aplomo.triage.assessment.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.triage.assessment.persistence.ExampleStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Hands out what people corrected, with the words it was about. */
@Singleton
public class ExportCorrections {
  private final Database database;
  private final ExampleStore examples;

  ExportCorrections(Database database, ExampleStore examples) {
    this.database = database;
    this.examples = examples;
  }

  /**
   * Corrected assessments of a tenant after the given one, in the order of complaint and number.
   */
  public Uni<List<ExampleStore.Example>> after(
      String tenant, UUID complaintId, int assessmentNo, int limit) {
    return database.inTransaction(
        tx -> examples.after(tx, tenant, complaintId, assessmentNo, limit));
  }
}
