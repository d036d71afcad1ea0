package io.aplomo.triage.training.evaluation;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.training.corpus.DataFolder;
import io.aplomo.triage.training.corpus.LabelledText;
import io.aplomo.triage.training.evaluation.Figure.Bar;
import io.aplomo.triage.training.evaluation.Statistics.Ranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Scores labelled texts and works out the figures that the product is held to (issue "Triage"; the
 * bars are its "must" and "goal").
 */
public final class Evaluation {
  private final Function<Conversation, Assessment> scorer;

  public Evaluation(Function<Conversation, Assessment> scorer) {
    this.scorer = scorer;
  }

  List<Scored> score(List<LabelledText> texts) {
    return texts.stream().map(t -> new Scored(t, scorer.apply(t.conversation()))).toList();
  }

  /** The figures of written cases: those of the dev data, or others of the same kind. */
  List<Figure> written(List<Scored> cases) {
    List<Figure> figures = new ArrayList<>();
    figures.add(twins(cases));
    figures.add(found("threats found", group(cases, "threat"), Verdicts::isThreat, 0.75, 0.85));
    figures.add(
        alarms(
            "look-alikes taken for threats",
            group(cases, "hard_negative"),
            Verdicts::isThreat,
            0.07,
            0.04));
    figures.add(
        found("disguised abuse found", group(cases, "disguised"), Verdicts::isFlagged, 0.5, 0.7));
    figures.add(
        alarms(
            "innocent look-alikes flagged",
            group(cases, "innocent"),
            Verdicts::isFlagged,
            0.1,
            0.05));
    figures.add(
        Statistics.resampled(
            "conduct, macro-F1",
            labelled(cases, "conduct"),
            sample -> confusion(sample, "conduct").macroF1(),
            Bar.atLeast(0.70, 0.80)));
    figures.add(right("fault, accuracy", cases, "fault", Bar.atLeast(0.65, 0.75)));
    figures.add(
        right(
            "demand with policies and facts, accuracy",
            group(cases, "demand"),
            "demand",
            Bar.atLeast(0.75, 0.85)));
    figures.add(
        right(
            "understanding with articles, accuracy",
            group(cases, "understanding"),
            "understanding",
            Bar.NONE));
    for (String dimension : List.of("safety", "vulnerable")) {
      List<Scored> yes =
          cases.stream().filter(s -> "true".equals(s.text().label(dimension))).toList();
      List<Scored> said =
          cases.stream().filter(s -> Verdicts.of(s.given(), dimension).equals("true")).toList();
      figures.add(right(dimension + ", recall", yes, dimension, Bar.atLeast(0.80, 0.90)));
      figures.add(right(dimension + ", precision", said, dimension, Bar.atLeast(0.75, 0.85)));
    }
    figures.add(kappa("urgency, quadratic kappa", cases, Bar.NONE));
    figures.add(critical(cases));
    figures.add(calibration(cases));
    figures.add(right("category, accuracy", labelled(cases, "category"), "category", Bar.NONE));
    figures.add(right("intent, accuracy", labelled(cases, "intent"), "intent", Bar.NONE));
    return figures;
  }

  /** The figures of real complaints that two readers labelled alike. */
  List<Figure> annotated(List<Scored> texts) {
    return List.of(
        right("fault where the readers agree, accuracy", texts, "fault", Bar.atLeast(0.65, 0.70)),
        kappa("urgency, quadratic kappa", texts, Bar.atLeast(0.55, 0.65)),
        right("conduct, accuracy", texts, "conduct", Bar.NONE));
  }

  /** Of real complaints, which are civil or angry, how many are flagged. */
  List<Figure> real(DataFolder data) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (String language : List.of("es", "en")) {
      List<Conversation> texts = data.complaints(language);
      long flagged = texts.stream().filter(t -> Verdicts.isFlagged(scorer.apply(t))).count();
      figures.add(
          Statistics.share(
              "flagged, " + language, flagged, texts.size(), Bar.atMost(0.005, 0.003)));
    }
    return figures;
  }

  /** Comments like those of OffendES: does it offend a person or a group? */
  List<Figure> comments(DataFolder data) throws IOException {
    List<Ranked> ranked = new ArrayList<>();
    Confusion confusion = new Confusion();
    for (Map<String, String> row : data.split("abuse_es.csv", "dev")) {
      boolean offends = row.getOrDefault("label", "").startsWith("OF");
      Assessment given = scorer.apply(conversation(row));
      ranked.add(new Ranked(given.conduct().score(), offends));
      confusion.add(String.valueOf(offends), String.valueOf(Verdicts.isFlagged(given)));
    }
    double f1 = confusion.f1("true");
    return List.of(
        new Figure("offensive, F1", f1, f1, f1, ranked.size(), Bar.atLeast(0.70, 0.70)),
        Statistics.resampled(
            "offensive, AUC", ranked, Statistics::areaUnderCurve, Bar.atLeast(0.92, 0.92)));
  }

  /** HateCheck, by language. */
  List<Figure> probes(DataFolder data) throws IOException {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Map<String, String> row : data.split("probes_es_en.csv", "dev")) {
      Assessment given = scorer.apply(conversation(row));
      String label = row.getOrDefault("label", "");
      boolean found = label.equals("threat") ? Verdicts.isThreat(given) : Verdicts.isFlagged(given);
      int[] count = counts.computeIfAbsent(label + ", " + row.get("lang"), l -> new int[2]);
      count[0] += found ? 1 : 0;
      count[1]++;
    }
    List<Figure> figures = new ArrayList<>();
    counts.forEach((label, count) ->
        figures.add(Statistics.share(label, count[0], count[1], probeBar(label))));
    return figures;
  }

  private static Bar probeBar(String label) {
    if (label.startsWith("threat")) {
      return Bar.atLeast(0.75, 0.85);
    }
    if (label.startsWith("neutral_identity")) {
      return Bar.atMost(0.05, 0.05);
    }
    return label.startsWith("profanity_no_abuse") ? Bar.atMost(0.20, 0.20) : Bar.NONE;
  }

  private static Conversation conversation(Map<String, String> row) {
    return Conversation.of(row.getOrDefault("text", "")).inLanguage(row.get("lang"));
  }

  static Confusion confusion(List<Scored> cases, String dimension) {
    Confusion confusion = new Confusion();
    for (Scored scored : labelled(cases, dimension)) {
      confusion.add(
          String.valueOf(scored.text().label(dimension)), Verdicts.of(scored.given(), dimension));
    }
    return confusion;
  }

  static List<Scored> group(List<Scored> cases, String group) {
    return cases.stream().filter(scored -> scored.text().group().equals(group)).toList();
  }

  static List<Scored> language(List<Scored> cases, String language) {
    return cases.stream().filter(scored -> scored.text().language().equals(language)).toList();
  }

  private static List<Scored> labelled(List<Scored> cases, String dimension) {
    return cases.stream().filter(scored -> scored.text().label(dimension) != null).toList();
  }

  /** The share of pairs of twins in which exactly the abusive one is flagged. */
  private static Figure twins(List<Scored> cases) {
    Map<String, Boolean> pairs = new LinkedHashMap<>();
    for (Scored scored : group(cases, "twins")) {
      String pair = scored.text().pair();
      if (pair != null) {
        String conduct = String.valueOf(scored.text().label("conduct"));
        boolean flag = conduct.equals("abusive") || conduct.equals("threatening");
        pairs.merge(pair, Verdicts.isFlagged(scored.given()) == flag, Boolean::logicalAnd);
      }
    }
    long right = pairs.values().stream().filter(told -> told).count();
    return Statistics.share("twins told apart", right, pairs.size(), Bar.atLeast(0.75, 0.85));
  }

  private static Figure found(
      String name, List<Scored> cases, Predicate<Assessment> what, double must, double goal) {
    return Statistics.share(name, count(cases, what), cases.size(), Bar.atLeast(must, goal));
  }

  private static Figure alarms(
      String name, List<Scored> cases, Predicate<Assessment> what, double must, double goal) {
    return Statistics.share(name, count(cases, what), cases.size(), Bar.atMost(must, goal));
  }

  private static long count(List<Scored> cases, Predicate<Assessment> what) {
    return cases.stream().filter(scored -> what.test(scored.given())).count();
  }

  private static Figure right(String name, List<Scored> cases, String dimension, Bar bar) {
    List<Scored> labelled = labelled(cases, dimension);
    long right = labelled.stream().filter(scored -> scored.isRight(dimension)).count();
    return Statistics.share(name, right, labelled.size(), bar);
  }

  private static Figure kappa(String name, List<Scored> cases, Bar bar) {
    return Statistics.resampled(
        name,
        labelled(cases, "urgency"),
        sample -> confusion(sample, "urgency").quadraticKappa(),
        bar);
  }

  private static Figure critical(List<Scored> cases) {
    List<Scored> critical =
        cases.stream().filter(s -> "3".equals(s.text().label("urgency"))).toList();
    long missed =
        critical.stream()
            .filter(s -> s.given().urgency().level().compareTo(Urgency.Level.HIGH) < 0)
            .count();
    return Statistics.share(
        "critical ones ranked LOW or NORMAL", missed, critical.size(), Bar.atMost(0.10, 0.05));
  }

  static Figure calibration(List<Scored> cases) {
    List<Ranked> confidences =
        labelled(cases, "fault").stream()
            .map(s -> new Ranked(s.given().fault().confidence(), s.isRight("fault")))
            .toList();
    return Statistics.resampled(
        "fault, calibration error",
        confidences,
        Statistics::calibrationError,
        Bar.atMost(0.08, 0.08));
  }
}
