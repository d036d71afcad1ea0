package io.aplomo.triage.assessment.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.triage.Category;
import io.aplomo.triage.assessment.model.Author;
import io.aplomo.triage.assessment.model.Complaint;
import io.aplomo.triage.assessment.model.Message;
import io.aplomo.triage.assessment.model.Transcript;
import io.aplomo.triage.catalogue.Catalogue;
import io.aplomo.triage.scoring.conversation.Conversation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transcript in the words of the scorer. */
final class ConversationToScore {
  private ConversationToScore() {}

  static Conversation of(Transcript transcript, Catalogue catalogue) {
    Complaint complaint = transcript.complaint();
    Conversation toScore =
        Conversation.of(complaint.text())
            .inLanguage(complaint.language())
            .by(new Conversation.Customer(Boolean.TRUE.equals(complaint.customerVulnerable())))
            .receivedAt(complaint.receivedAt())
            .withFacts(facts(complaint.facts()))
            .under(catalogue.policies())
            .explainedBy(catalogue.articles())
            .followedBy(transcript.messages().stream().map(ConversationToScore::message).toList());
    Category.Verdict category = category(complaint.category());
    return category == null ? toScore : toScore.about(category);
  }

  private static Conversation.Message message(Message message) {
    return new Conversation.Message(
        message.messageId().toString(), author(message.author()), message.text());
  }

  /** Whoever is not known is nobody whose conduct is judged, and no voice of the company. */
  private static Conversation.Author author(Author author) {
    return switch (author) {
      case CUSTOMER -> Conversation.Author.CUSTOMER;
      case AGENT -> Conversation.Author.AGENT;
      case BOT -> Conversation.Author.BOT;
      case THIRD_PARTY, UNKNOWN -> Conversation.Author.THIRD_PARTY;
    };
  }

  private static Category.@Nullable Verdict category(@Nullable String told) {
    if (told == null) {
      return null;
    }
    for (Category.Verdict verdict : Category.Verdict.values()) {
      if (verdict.name().equals(told)) {
        return verdict;
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked") // the names of a JSON object are strings
  private static Map<String, Object> facts(String json) {
    return ContractJson.read(json.getBytes(UTF_8), Map.class);
  }
}
