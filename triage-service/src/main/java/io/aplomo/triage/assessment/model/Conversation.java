package io.aplomo.triage.assessment.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint and what was said about it since, as far as it was heard.
 *
 * <pre>
 *   nothing --message--> messages wait --complaint--> assessed, the messages too
 *      \----complaint--> assessed --customer's message--> assessed once more
 * </pre>
 *
 * Events come in order, but one that could not be read is missing until it is replayed. So messages
 * wait for their complaint, and an old message that comes late is assessed within all that is
 * known: whatever the order, the last assessment is of the same conversation.
 *
 * @param complaint null while only messages were heard
 * @param messages in the order of their numbers: the latest ones, or all while they wait
 * @param assessments how many were made
 * @param lastSequence of triage's own events about it
 * @param lastIntakeSequence the highest heard
 * @param corrections of people; they outlast every assessment
 */
public record Conversation(
    UUID complaintId,
    String tenant,
    @Nullable Complaint complaint,
    List<Message> messages,
    int assessments,
    long lastSequence,
    long lastIntakeSequence,
    Corrections corrections) {

  public Conversation {
    messages = List.copyOf(messages);
  }

  /** What follows from having heard something: the conversation then, and the assessments due. */
  public record Decision(Conversation next, List<AssessmentDue> due) {
    public Decision {
      due = List.copyOf(due);
    }
  }

  /** One of which nothing was heard yet. */
  public static Conversation unheard(UUID complaintId, String tenant) {
    return new Conversation(complaintId, tenant, null, List.of(), 0, 0, 0, Corrections.NONE);
  }

  /** Takes in what was heard; what was heard before changes nothing. */
  public Decision hear(Heard heard) {
    return switch (heard) {
      case Heard.OfComplaint of -> hear(of, of.complaint());
      case Heard.OfMessage of -> hear(of, of.message());
    };
  }

  private Decision hear(Heard heard, Complaint told) {
    if (complaint != null) {
      return new Decision(this, List.of());
    }
    List<AssessmentDue> due = new ArrayList<>();
    due.add(due(heard, 1, told.eventId(), null, Transcript.of(told, List.of(), null)));
    for (int i = 0; i < messages.size(); i++) {
      Message waiting = messages.get(i);
      if (waiting.isAssessed()) {
        Transcript soFar = Transcript.of(told, messages.subList(0, i + 1), waiting);
        due.add(due(heard, due.size() + 1, waiting.eventId(), waiting.messageId(), soFar));
      }
    }
    return new Decision(next(heard, told, messages, due.size()), due);
  }

  private Decision hear(Heard heard, Message said) {
    if (messages.stream().anyMatch(m -> m.messageId().equals(said.messageId()))) {
      return new Decision(this, List.of());
    }
    List<Message> all = new ArrayList<>(messages);
    all.add(said);
    all.sort(Message.IN_ORDER);
    if (complaint == null || !said.isAssessed()) {
      return new Decision(next(heard, complaint, all, 0), List.of());
    }
    Transcript soFar = Transcript.of(complaint, all, said);
    return new Decision(
        next(heard, complaint, all, 1),
        List.of(due(heard, 1, said.eventId(), said.messageId(), soFar)));
  }

  private Conversation next(
      Heard heard, @Nullable Complaint told, List<Message> all, int assessed) {
    return new Conversation(
        complaintId,
        tenant,
        told,
        all,
        assessments + assessed,
        lastSequence + assessed,
        Math.max(lastIntakeSequence, heard.intakeSequence()),
        corrections);
  }

  private AssessmentDue due(
      Heard heard, int nth, UUID causeId, @Nullable UUID messageId, Transcript transcript) {
    return new AssessmentDue(
        complaintId,
        tenant,
        assessments + nth,
        lastSequence + nth,
        causeId,
        messageId,
        transcript,
        heard.traceparent(),
        corrections);
  }
}
