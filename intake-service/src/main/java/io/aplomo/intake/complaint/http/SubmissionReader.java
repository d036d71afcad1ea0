package io.aplomo.intake.complaint.http;

import io.aplomo.chassis.id.UuidV7;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Roles;
import io.aplomo.intake.complaint.http.ComplaintRequest.AttachmentRequest;
import io.aplomo.intake.complaint.http.ComplaintRequest.CustomerRequest;
import io.aplomo.intake.complaint.messaging.TraceContext;
import io.aplomo.intake.complaint.model.Attachment;
import io.aplomo.intake.complaint.model.Customer;
import io.aplomo.intake.complaint.model.NewMessage;
import io.aplomo.intake.complaint.model.Submission;
import io.aplomo.intake.complaint.model.Submitter;
import io.aplomo.intake.complaint.model.TrackingKey;
import io.aplomo.intake.tenant.TenantSettings;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Makes commands of requests: draws the ids, adds what the tenant's settings and the token say. */
@Singleton
class SubmissionReader {
  private final SecureRandom random = new SecureRandom();
  private final TenantSettings tenants;
  private final InstantSource clock;

  SubmissionReader(TenantSettings tenants, InstantSource clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  Submission submission(ComplaintRequest request, Caller caller) {
    TenantSettings.Tenant tenant = tenants.of(caller.tenant());
    String jurisdiction = request.jurisdiction();
    Facts facts = request.facts();
    return new Submission(
        newId(),
        TrackingKey.draw(random),
        caller.tenant(),
        request.channel(),
        customer(request.customer()),
        request.text(),
        request.language(),
        request.subject(),
        request.category(),
        jurisdiction == null ? tenant.jurisdiction() : jurisdiction,
        tenant.sector().orElse(null),
        request.externalId(),
        request.receivedAt(),
        request.occurredAt(),
        facts == null ? Submission.NO_FACTS : facts.json(),
        attachments(request),
        new Submitter(caller.subject(), caller.is(Roles.SUPERVISOR) || caller.is(Roles.MANAGER)),
        TraceContext.current());
  }

  NewMessage message(UUID complaintId, MessageRequest request, Caller caller) {
    return new NewMessage(
        newId(),
        complaintId,
        caller.tenant(),
        request.author(),
        request.visibility(),
        request.text(),
        request.occurredAt(),
        caller.subject(),
        TraceContext.current());
  }

  private UUID newId() {
    return UuidV7.at(clock.instant());
  }

  private static Customer customer(CustomerRequest customer) {
    return new Customer(customer.ref(), customer.name(), customer.tier(), customer.vulnerable());
  }

  private static List<Attachment> attachments(ComplaintRequest request) {
    List<AttachmentRequest> attachments = request.attachments();
    return attachments == null
        ? List.of()
        : attachments.stream()
            .map(a -> new Attachment(a.name(), a.mediaType(), a.bytes(), a.sha256(), a.uri()))
            .toList();
  }
}
