package io.aplomo.triage.assessment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintCategory;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.AssessmentCorrected;
import io.aplomo.contracts.triage.CorrectionLifted;
import io.aplomo.contracts.triage.Dimension;
import io.aplomo.triage.assessment.application.PublishCorrections;
import io.aplomo.triage.assessment.model.Complaint;
import io.aplomo.triage.assessment.model.CorrectionChange;
import io.aplomo.triage.assessment.model.Judged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes corrections into the outbox; the fact and not why, which are words of a person. */
@Singleton
class CorrectionEvents implements PublishCorrections {
  private final Outbox outbox;

  CorrectionEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> publish(
      SqlConnection tx, CorrectionChange change, Complaint complaint, Assessment assessment) {
    return outbox.append(tx, List.of(outbound(change, payload(change, complaint, assessment))));
  }

  private static OutboxEvent outbound(CorrectionChange change, Record payload) {
    EventType type = EventType.ofPayload(payload);
    Judged now = change.now();
    EventEnvelope envelope =
        new EventEnvelope(
            change.id(),
            type.type(),
            type.source(),
            now.complaintId().toString(),
            now.tenant(),
            now.lastSequence(),
            change.at(),
            change.at(),
            change.traceparent());
    return new OutboxEvent(
        type.topic(), now.complaintId(), envelope, ContractJson.write(payload).getBytes(UTF_8));
  }

  private static Record payload(
      CorrectionChange change, Complaint complaint, Assessment assessment) {
    String verdict = change.verdict();
    Judged now = change.now();
    Dimension dimension = Dimension.valueOf(change.dimension().name());
    var corrections = ContractCorrections.of(now.corrections());
    return verdict == null
        ? new CorrectionLifted(
            now.complaintId(),
            now.assessments(),
            dimension,
            change.by(),
            complaint.receivedAt(),
            complaint.recordedAt(),
            Channel.valueOf(complaint.channel()),
            complaint.customerVulnerable(),
            category(complaint),
            complaint.jurisdiction(),
            assessment,
            corrections)
        : new AssessmentCorrected(
            now.complaintId(),
            now.assessments(),
            dimension,
            verdict,
            change.by(),
            complaint.receivedAt(),
            complaint.recordedAt(),
            Channel.valueOf(complaint.channel()),
            complaint.customerVulnerable(),
            category(complaint),
            complaint.jurisdiction(),
            assessment,
            Objects.requireNonNull(corrections, "this one holds"));
  }

  private static @Nullable ComplaintCategory category(Complaint complaint) {
    String category = complaint.category();
    return category == null ? null : ComplaintCategory.valueOf(category);
  }
}
