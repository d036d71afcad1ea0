package io.aplomo.escalation.cases.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that another service told of a complaint. Facts of different services come in any
 * order, and late.
 */
public sealed interface Fact {
  Cause cause();

  /** Whose complaint it is. */
  String tenant();

  UUID complaintId();

  /** Intake accepted the complaint; {@code words} is message 0. */
  record ComplaintReceived(
      Cause cause,
      String tenant,
      UUID complaintId,
      Complaint complaint,
      Particulars particulars,
      Message words)
      implements Fact {}

  /** Something more was said. */
  record MessageAdded(Cause cause, String tenant, UUID complaintId, Message message)
      implements Fact {}

  /**
   * Triage assessed the conversation up to one message, or a person corrected that. Whatever the
   * occasion, it tells all that holds from then on.
   *
   * @param document to be shown and never decided on
   * @param courtesy the message that was new, if it asks for nothing
   */
  record ComplaintAssessed(
      Cause cause,
      String tenant,
      UUID complaintId,
      Complaint complaint,
      Assessment assessment,
      Document document,
      Occasion occasion,
      @Nullable UUID courtesy)
      implements Fact {}
}
