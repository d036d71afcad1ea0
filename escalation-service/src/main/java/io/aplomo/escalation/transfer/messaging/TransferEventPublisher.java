package io.aplomo.escalation.transfer.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.escalation.CaseTransferOffered;
import io.aplomo.contracts.escalation.CaseTransferRefused;
import io.aplomo.contracts.escalation.CaseTransferred;
import io.aplomo.contracts.escalation.TransferKind;
import io.aplomo.escalation.transfer.application.PublishTransferEvents;
import io.aplomo.escalation.transfer.model.Receiver;
import io.aplomo.escalation.transfer.model.Transfer;
import io.aplomo.escalation.transfer.persistence.TransferStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;

/** Writes what became of transfers into the outbox. The ids follow from that of the transfer. */
@Singleton
class TransferEventPublisher implements PublishTransferEvents {
  /** Why an offer is over that nobody answered. */
  private static final String LAPSED = "LAPSED";

  private final Outbox outbox;

  TransferEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> publish(SqlConnection tx, List<Told> told) {
    return outbox.append(tx, told.stream().map(TransferEventPublisher::outbound).toList());
  }

  private static OutboxEvent outbound(Told told) {
    Record payload = payload(told);
    EventType type = EventType.ofPayload(payload);
    Transfer transfer = told.of().file();
    EventEnvelope envelope =
        new EventEnvelope(
            DerivedId.of(transfer.id(), TransferStore.name(transfer)),
            type.type(),
            type.source(),
            told.of().complaintId().toString(),
            told.of().tenant(),
            told.sequence(),
            told.at(),
            told.at(),
            told.traceparent());
    return new OutboxEvent(
        type.topic(),
        told.of().complaintId(),
        envelope,
        ContractJson.write(payload).getBytes(UTF_8));
  }

  private static Record payload(Told told) {
    Transfer transfer = told.of().file();
    return switch (transfer.state()) {
      case Transfer.Offered s ->
          new CaseTransferOffered(
              transfer.caseId(),
              told.of().complaintId(),
              transfer.id(),
              transfer.from(),
              transfer.to() instanceof Receiver.OfPerson person ? person.subject() : null,
              transfer.to() instanceof Receiver.OfTeam team ? team.code() : null,
              transfer.by(),
              told.at(),
              transfer.reasonCode(),
              s.until());
      case Transfer.Done s ->
          new CaseTransferred(
              transfer.caseId(),
              told.of().complaintId(),
              transfer.id(),
              TransferKind.valueOf(transfer.kind().name()),
              transfer.from(),
              s.receiver(),
              transfer.by(),
              told.at(),
              transfer.reasonCode(),
              told.done());
      case Transfer.Refused s ->
          new CaseTransferRefused(
              transfer.caseId(),
              told.of().complaintId(),
              transfer.id(),
              transfer.from(),
              s.receiver(),
              told.at(),
              s.why());
      case Transfer.Lapsed s ->
          new CaseTransferRefused(
              transfer.caseId(),
              told.of().complaintId(),
              transfer.id(),
              transfer.from(),
              null,
              told.at(),
              LAPSED);
    };
  }
}
