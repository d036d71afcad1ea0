package io.aplomo.triage.training.evaluation;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.scoring.conversation.Conversation;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Scores the labelled texts and works out the figures that the product is held to. */
final class Evaluation {
  private static final Map<String, Function<Assessment, String>> DIMENSIONS = dimensions();

  /** Disguised abuse and innocent look-alikes are told apart by this. */
  private static boolean isFlagged(Assessment assessment) {
    Conduct.Level level = assessment.conduct().level();
    return level == Conduct.Level.ABUSIVE || level == Conduct.Level.THREATENING;
  }

  private final AssessConversation scorer;
  private final DevData data;

  Evaluation(AssessConversation scorer, DevData data) {
    this.scorer = scorer;
    this.data = data;
  }

  /** A case and what the scorer made of it. */
  record Scored(DevData.Case expected, Assessment given) {
    String verdict(String dimension) {
      return Objects.requireNonNull(DIMENSIONS.get(dimension)).apply(given);
    }

    boolean isFlagged() {
      return Evaluation.isFlagged(given);
    }
  }

  static Iterable<String> dimensionNames() {
    return DIMENSIONS.keySet();
  }

  List<Scored> scoreCases() throws IOException {
    return data.cases().stream().map(c -> new Scored(c, scorer.assess(c.conversation()))).toList();
  }

  static Confusion confusion(List<Scored> cases, String dimension) {
    Confusion confusion = new Confusion();
    for (Scored scored : cases) {
      confusion.add(scored.expected().expects(dimension), scored.verdict(dimension));
    }
    return confusion;
  }

  static List<Scored> group(List<Scored> cases, String group) {
    return cases.stream().filter(c -> c.expected().group().equals(group)).toList();
  }

  static double flagged(List<Scored> cases) {
    return Confusion.share((int) cases.stream().filter(Scored::isFlagged).count(), cases.size());
  }

  static double threats(List<Scored> cases) {
    long found =
        cases.stream()
            .filter(c -> c.given().conduct().level() == Conduct.Level.THREATENING)
            .count();
    return Confusion.share((int) found, cases.size());
  }

  /** The share of pairs of twins in which exactly the abusive one is flagged. */
  static double twins(List<Scored> cases) {
    Map<String, Boolean> pairs = new HashMap<>();
    for (Scored scored : cases) {
      String pair = scored.expected().pair();
      if (pair != null) {
        boolean abusive = scored.expected().expects("conduct").equals("abusive");
        pairs.merge(pair, scored.isFlagged() == abusive, Boolean::logicalAnd);
      }
    }
    return Confusion.share(
        (int) pairs.values().stream().filter(right -> right).count(), pairs.size());
  }

  /** The real complaints that two readers have labelled, where both say the same. */
  Confusion annotated(String dimension) throws IOException {
    Map<String, Map<String, String>> texts = new HashMap<>();
    data.csv("complaints_es_en.csv").forEach(row -> texts.put(row.get("id"), row));
    Confusion confusion = new Confusion();
    for (Map<String, String> row : data.tsv("annotations_dev.tsv")) {
      Map<String, String> text = texts.get(row.get("id"));
      String label = row.getOrDefault(dimension + "_1", "");
      if (text != null && label.equals(row.get(dimension + "_2"))) {
        Assessment given = scorer.assess(complaint(text));
        confusion.add(label, Objects.requireNonNull(DIMENSIONS.get(dimension)).apply(given));
      }
    }
    return confusion;
  }

  /** The share of real complaints, of one language, that are taken for abuse or threat. */
  double flaggedComplaints(String language) throws IOException {
    List<Map<String, String>> rows =
        data.csv("complaints_es_en.csv").stream()
            .filter(row -> language.equals(row.get("lang")))
            .toList();
    long flagged = rows.stream().filter(row -> isFlagged(scorer.assess(complaint(row)))).count();
    return Confusion.share((int) flagged, rows.size());
  }

  private static Conversation complaint(Map<String, String> row) {
    return Conversation.of(row.getOrDefault("text", "")).inLanguage(row.get("lang"));
  }

  private static Map<String, Function<Assessment, String>> dimensions() {
    Map<String, Function<Assessment, String>> map = new LinkedHashMap<>();
    map.put("conduct", a -> lower(a.conduct().level()));
    map.put("target", a -> lower(a.conduct().target()));
    map.put("urgency", a -> label(a.urgency().level()));
    map.put("fault", a -> lower(a.fault().verdict()));
    map.put("demand", a -> lower(a.demand().verdict()));
    map.put("understanding", a -> lower(a.understanding().verdict()));
    map.put("safety", a -> String.valueOf(a.safety()));
    map.put("vulnerable", a -> String.valueOf(a.vulnerable()));
    return map;
  }

  private static String label(Urgency.Level level) {
    return switch (level) {
      case LOW -> "0";
      case NORMAL -> "1";
      case HIGH -> "2";
      case CRITICAL -> "3";
    };
  }

  private static String lower(Enum<?> verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
