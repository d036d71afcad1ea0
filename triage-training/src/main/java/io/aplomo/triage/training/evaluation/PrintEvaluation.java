package io.aplomo.triage.training.evaluation;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.training.corpus.DataFolder;
import io.aplomo.triage.training.corpus.LabelledText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints tables of figures, confusion matrices and the worst mistakes. */
public final class PrintEvaluation {
  private final Evaluation evaluation;
  private final PrintWriter out;
  private final int mistakes;

  /**
   * @param mistakes how many ids of each dimension's surest mistakes to print; the texts themselves
   *     are not ours to print
   */
  public PrintEvaluation(Function<Conversation, Assessment> scorer, PrintWriter out, int mistakes) {
    this.evaluation = new Evaluation(scorer);
    this.out = out;
    this.mistakes = mistakes;
  }

  /**
   * Prints everything.
   *
   * @param heldOut texts of our own that nothing was trained on
   * @return whether every figure of the data folder holds
   */
  public boolean print(DataFolder data, List<LabelledText> heldOut) throws IOException {
    List<Scored> cases =
        evaluation.score(data.cases().stream().map(LabelledText::completed).toList());
    List<Scored> annotated = evaluation.score(data.annotated());
    List<Figure> all = new ArrayList<>();
    all.addAll(print("Written cases (dev)", evaluation.written(cases)));
    for (String dimension : Verdicts.dimensionNames()) {
      matrix(dimension, cases);
    }
    all.addAll(print("Real complaints, annotated", evaluation.annotated(annotated)));
    for (String dimension : List.of("urgency", "fault", "conduct")) {
      matrix(dimension, annotated);
    }
    all.addAll(print("Real complaints, all", evaluation.real(data)));
    all.addAll(print("Comments (OffendES, dev)", evaluation.comments(data)));
    all.addAll(print("Probes (HateCheck)", evaluation.probes(data)));
    List<Scored> everything = new ArrayList<>(cases);
    everything.addAll(annotated);
    all.addAll(print("All labelled texts", List.of(Evaluation.calibration(everything))));
    if (!heldOut.isEmpty()) {
      List<Scored> held = evaluation.score(heldOut);
      print("Our own, held out", evaluation.written(held));
      printLanguages("Our own, held out", held);
    }
    printLanguages("Written cases (dev)", cases);
    long missed = all.stream().filter(figure -> !figure.holds()).count();
    out.printf("%n%d figures, %d below their bar%n", all.size(), missed);
    out.flush();
    return missed == 0;
  }

  private List<Figure> print(String title, List<Figure> figures) {
    out.printf("%n%s%n", title);
    figures.forEach(figure -> out.println("  " + figure.line()));
    return figures;
  }

  private void printLanguages(String title, List<Scored> cases) {
    List<Figure> spanish = ofLanguage(title, cases, "es");
    List<Figure> english = ofLanguage(title, cases, "en");
    out.printf("%n%s: by how much Spanish is worse%n", title);
    for (int i = 0; i < spanish.size(); i++) {
      if (spanish.get(i).over() > 0 && english.get(i).over() > 0) {
        out.println("  " + LanguageGap.of(spanish.get(i), english.get(i)).line());
      }
    }
  }

  private List<Figure> ofLanguage(String title, List<Scored> cases, String language) {
    return print(title + ", " + language, evaluation.written(Evaluation.language(cases, language)));
  }

  private void matrix(String dimension, List<Scored> cases) {
    Confusion confusion = Evaluation.confusion(cases, dimension);
    if (confusion.total() == 0) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "%n%s: accuracy %.3f, macro-F1 %.3f%n%s%n",
        dimension,
        confusion.accuracy(),
        confusion.macroF1(),
        confusion);
    List<String> wrong =
        cases.stream()
            .filter(s -> s.text().label(dimension) != null && !s.isRight(dimension))
            .limit(mistakes)
            .map(s ->
                "%s %s for %s"
                    .formatted(
                        s.text().id(),
                        Verdicts.of(s.given(), dimension),
                        s.text().label(dimension)))
            .toList();
    if (!wrong.isEmpty()) {
      out.println("  mistakes: " + String.join(", ", wrong));
    }
  }
}
