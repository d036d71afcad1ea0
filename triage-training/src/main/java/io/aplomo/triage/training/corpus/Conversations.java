package io.aplomo.triage.training.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.aplomo.triage.scoring.conversation.Article;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.conversation.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what there is to assess from JSON: {@code text, lang, facts, policies, articles}. */
public final class Conversations {
  private Conversations() {}

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException naming the field, if the text is missing or a policy malformed
   */
  public static Conversation of(JsonNode node) {
    if (!node.path("text").isTextual()) {
      throw new IllegalArgumentException("text is missing");
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> fact : node.path("facts").properties()) {
      facts.put(fact.getKey(), value(fact.getValue()));
    }
    List<Policy> policies = new ArrayList<>();
    node.path("policies").forEach(policy -> policies.add(policy(policy)));
    List<Article> articles = new ArrayList<>();
    node.path("articles")
        .forEach(a -> articles.add(new Article(a.path("code").asText(), a.path("claim").asText())));
    return Conversation.of(node.get("text").asText())
        .inLanguage(node.path("lang").isTextual() ? node.path("lang").asText() : null)
        .withFacts(facts)
        .under(policies)
        .explainedBy(articles);
  }

  private static Object value(JsonNode value) {
    if (value.isNumber()) {
      return value.numberValue();
    }
    return value.isBoolean() ? (Object) value.booleanValue() : value.asText();
  }

  private static Policy policy(JsonNode node) {
    return new Policy(
        node.path("code").asText(),
        Policy.Kind.valueOf(node.path("kind").asText()),
        new BigDecimal(node.path("value").asText()),
        node.path("unit").asText());
  }
}
