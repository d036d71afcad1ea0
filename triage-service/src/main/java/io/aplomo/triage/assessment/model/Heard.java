package io.aplomo.triage.assessment.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of intake that tells something of a conversation. */
public sealed interface Heard {
  UUID complaintId();

  /** Of the event itself. */
  UUID eventId();

  String tenant();

  /** Intake's, from 1 on without a gap within the complaint. */
  long intakeSequence();

  /** The W3C trace context it came with. */
  @Nullable String traceparent();

  /** The complaint itself. */
  record OfComplaint(
      UUID complaintId,
      String tenant,
      long intakeSequence,
      @Nullable String traceparent,
      Complaint complaint)
      implements Heard {
    @Override
    public UUID eventId() {
      return complaint.eventId();
    }
  }

  /** One more message. */
  record OfMessage(
      UUID complaintId,
      String tenant,
      long intakeSequence,
      @Nullable String traceparent,
      Message message)
      implements Heard {
    @Override
    public UUID eventId() {
      return message.eventId();
    }
  }
}
