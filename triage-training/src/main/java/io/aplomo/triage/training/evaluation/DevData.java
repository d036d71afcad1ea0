package io.aplomo.triage.training.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aplomo.triage.scoring.conversation.Article;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.conversation.Policy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The labelled texts: the folder {@code ../shared/data} of the checkout, or wherever the system
 * property {@code aplomo.data} points.
 */
final class DevData {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  private DevData(Path folder) {
    this.folder = folder;
  }

  /** The data, if they are there. */
  static Optional<DevData> find() {
    String root = System.getProperty("aplomo.root", ".");
    Path folder =
        Path.of(System.getProperty("aplomo.data", Path.of(root, "../shared/data").toString()));
    return Files.isReadable(folder.resolve("dev_cases.jsonl"))
        ? Optional.of(new DevData(folder))
        : Optional.empty();
  }

  /**
   * A written case.
   *
   * @param pair of twins, absent for other groups
   * @param expected verdicts by name of dimension, in lower case; urgency as 0 to 3
   */
  record Case(
      String id,
      String group,
      @Nullable String pair,
      String language,
      Conversation conversation,
      Map<String, String> expected) {
    String expects(String dimension) {
      return expected.getOrDefault(dimension, "");
    }
  }

  List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("dev_cases.jsonl"))) {
      JsonNode node = JSON.readTree(line);
      Map<String, String> expected = new HashMap<>();
      node.get("expected")
          .properties()
          .forEach(e -> expected.put(e.getKey(), e.getValue().asText()));
      cases.add(
          new Case(
              node.get("id").asText(),
              node.get("group").asText(),
              node.get("pair").isNull() ? null : node.get("pair").asText(),
              node.get("lang").asText(),
              conversation(node),
              expected));
    }
    return cases;
  }

  private static Conversation conversation(JsonNode node) {
    Map<String, Object> facts = new LinkedHashMap<>();
    node.path("facts")
        .properties()
        .forEach(fact -> {
          JsonNode value = fact.getValue();
          facts.put(fact.getKey(), value.isNumber() ? value.numberValue() : value.asText());
        });
    List<Policy> policies = new ArrayList<>();
    node.path("policies").forEach(policy -> policies.add(policy(policy)));
    List<Article> articles = new ArrayList<>();
    node.path("articles")
        .forEach(a -> articles.add(new Article(a.get("code").asText(), a.get("claim").asText())));
    return Conversation.of(node.get("text").asText())
        .inLanguage(node.get("lang").asText())
        .withFacts(facts)
        .under(policies)
        .explainedBy(articles);
  }

  private static Policy policy(JsonNode node) {
    return new Policy(
        node.get("code").asText(),
        Policy.Kind.valueOf(node.get("kind").asText()),
        new BigDecimal(node.get("value").asText()),
        node.get("unit").asText());
  }

  /** A row of a table by the names of its columns. */
  List<Map<String, String>> csv(String file) throws IOException {
    List<List<String>> rows = Csv.parse(Files.readString(folder.resolve(file)));
    return named(rows);
  }

  List<Map<String, String>> tsv(String file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      rows.add(List.of(line.split("\t", -1)));
    }
    return named(rows);
  }

  private static List<Map<String, String>> named(List<List<String>> rows) {
    List<Map<String, String>> named = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < row.size(); i++) {
        cells.put(rows.getFirst().get(i), row.get(i));
      }
      named.add(cells);
    }
    return named;
  }
}
