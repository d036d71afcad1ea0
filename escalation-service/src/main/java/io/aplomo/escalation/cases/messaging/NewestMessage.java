package io.aplomo.escalation.cases.messaging;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.escalation.cases.model.Occasion;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the message that was new has to do with the verdicts on the whole conversation. A polite
 * message does not take back what was said before it; nor does it say it again.
 */
final class NewestMessage {
  /**
   * Triage's reason for the wording as a whole. Its spans are the words that speak most for a
   * verdict, wherever they are, so cues tell better in which message it was said.
   */
  private static final String WORDING = "WORDING";

  private NewestMessage() {}

  static Occasion.Scored of(AssessedComplaint assessed) {
    Assessment whole = assessed.assessment();
    return new Occasion.Scored(
        shows(whole.conduct().reasons(), assessed.messageId()),
        shows(whole.safetyReasons(), assessed.messageId()));
  }

  /** Reasons without a place count for the complaint's own text alone: then all of it is new. */
  private static boolean shows(List<Reason> reasons, @Nullable UUID messageId) {
    if (messageId == null) {
      return true;
    }
    List<Reason> placed = reasons.stream().filter(reason -> !reason.spans().isEmpty()).toList();
    List<Reason> cues = placed.stream().filter(reason -> !reason.code().equals(WORDING)).toList();
    String newest = messageId.toString();
    return (cues.isEmpty() ? placed : cues)
        .stream()
            .flatMap(reason -> reason.spans().stream())
            .anyMatch(span -> Objects.equals(span.messageId(), newest));
  }
}
