package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case: each becomes one entry of its timeline, and some are published. None
 * carries the words of people.
 */
public sealed interface CaseEvent {

  /** What is told to whoever follows the case; numbered without a gap. */
  sealed interface Published extends CaseEvent {}

  /**
   * The case exists.
   *
   * @param documented whether the complaint's words and customer are on file; if not, the
   *     assessment was faster and {@link Documented} follows
   */
  record Opened(Instant receivedAt, Instant openedAt, Channel channel, boolean documented)
      implements Published {}

  /** The complaint's words and customer came after the case was opened without them. */
  record Documented() implements CaseEvent {}

  /** Something more was said. */
  record MessageAdded(
      int number, @Nullable UUID id, Author author, Visibility visibility, Instant occurredAt)
      implements CaseEvent {
    static MessageAdded of(Message message) {
      return new MessageAdded(
          message.number(),
          message.id(),
          message.author(),
          message.visibility(),
          message.occurredAt());
    }
  }

  /**
   * An assessment holds from now on, a new one or the last as a person corrected it.
   *
   * @param document the whole of it, for the case only
   * @param courtesy the message that was new, if it asks for nothing
   */
  record Assessed(
      Assessment assessment, Document document, Occasion occasion, @Nullable UUID courtesy)
      implements CaseEvent {}

  /** An assessment, or a correction, came after what is newer, and changed nothing. */
  record AssessmentIgnored(Assessment ignored, int appliedNumber) implements CaseEvent {}

  /**
   * A person applied other versions of policies and calendars to the case's clocks.
   *
   * @param revision of all the tenant's documents
   */
  record PoliciesApplied(long revision) implements CaseEvent {}

  /**
   * The case got its first priority, or another one.
   *
   * @param from absent for the first one
   * @param assessmentNo the assessment that decided; absent if none had come yet
   * @param ruleVersion of the {@link PriorityTable}
   * @param reasons codes of the rows that decided
   */
  record Prioritised(
      @Nullable Priority from,
      Priority to,
      @Nullable Integer assessmentNo,
      String ruleVersion,
      List<String> reasons)
      implements Published {}

  /**
   * The case was put into its first queue, or into another one.
   *
   * @param from absent for the first one
   * @param ruleVersion of the {@link RoutingPolicy}
   * @param reasons codes of the rows that decided
   */
  record Routed(@Nullable Queue from, Queue to, String ruleVersion, List<String> reasons)
      implements Published {}

  /**
   * The customer is to be told that the complaint was received; once per complaint, as soon as its
   * tracking key is known.
   *
   * @param language in which of our languages
   */
  record AcknowledgementRequested(
      String language, String trackingKey, Instant receivedAt, Channel channel)
      implements Published {
    static AcknowledgementRequested of(Complaint complaint, Particulars particulars) {
      return new AcknowledgementRequested(
          Acknowledgement.language(particulars.language(), complaint.jurisdiction()),
          particulars.trackingKey(),
          complaint.receivedAt(),
          complaint.channel());
    }
  }

  /** Something that was sent to the customer is with them. */
  record DeliveryConfirmed(Delivery delivery) implements CaseEvent {}

  /** Something that was to be sent to the customer is not with them. */
  record DeliveryFailed(Delivery delivery) implements CaseEvent {}

  /** From now on the organisation waits for something. */
  record Awaiting(Instant at, String by, @Nullable String reasonCode, Awaited what)
      implements CaseEvent {}

  /**
   * A person goes on with the case.
   *
   * @param what is not waited for any more; null for nothing at all
   */
  record Continued(Instant at, String by, @Nullable String reasonCode, @Nullable Awaited what)
      implements CaseEvent {}

  /**
   * A person has the case from now on.
   *
   * @param from who had it until now; absent if nobody did
   * @param to whose it is
   */
  record Assigned(
      Instant at, String by, @Nullable String from, String to, @Nullable String reasonCode)
      implements Published {}

  /**
   * Nobody has the case any more.
   *
   * @param from who had it until now
   */
  record Released(Instant at, String by, String from, String reasonCode) implements Published {}

  /** Whoever has the case began to work on it. */
  record Started(Instant at, String by, @Nullable String reasonCode) implements CaseEvent {}

  /**
   * The case waits for somebody with more authority; the ladder tells of whom it calls.
   *
   * @param from who had it until now; absent if nobody did
   * @param to where it waits
   */
  record Escalated(Instant at, String by, @Nullable String from, Queue to, String reasonCode)
      implements CaseEvent {}

  /** A recovery step is done, or shown by other evidence than before. */
  record StepDone(RecoveryStep step, Evidence evidence) implements Published {}

  /**
   * What the customer asks for was stated, explained, answered or insisted upon.
   *
   * @param from absent for the first one
   * @param reasonCode why, if somebody said
   */
  record DemandMoved(Demand.@Nullable State from, Demand to, String by, @Nullable String reasonCode)
      implements Published {}

  /** The case was marked. */
  record Tagged(Instant at, String by, String tag) implements CaseEvent {}

  /** A mark was taken off. */
  record Untagged(Instant at, String by, String tag) implements CaseEvent {}

  /** A person wrote something for colleagues. */
  record Noted(Instant at, String by) implements CaseEvent {}

  /**
   * A person holds the case to be settled.
   *
   * @param stepsMissing recovery steps that were not done
   * @param stepsMissingReason why it is settled without them; absent if none is missing
   */
  record Resolved(
      Instant at,
      String by,
      @Nullable String reasonCode,
      List<RecoveryStep> stepsMissing,
      @Nullable String stepsMissingReason)
      implements Published {
    public Resolved {
      stepsMissing = List.copyOf(stepsMissing);
    }
  }

  /** A person took the case up again. */
  record Reopened(Instant at, String by, @Nullable String reasonCode) implements Published {}

  /** A person settled the case for good. */
  record Closed(Instant at, String by, @Nullable String reasonCode) implements Published {}
}
