package io.aplomo.triage.training.evaluation;

import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.training.evaluation.Evaluation.Scored;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints all figures and confusion matrices to standard output; run it from an IDE or by hand. */
final class PrintEvaluation {
  private PrintEvaluation() {}

  public static void main(String[] arguments) throws IOException {
    DevData data =
        DevData.find()
            .orElseThrow(() -> new IllegalStateException("no labelled texts; set aplomo.data"));
    Evaluation evaluation = new Evaluation(AssessConversation.withBuiltInCues(), data);
    List<Scored> cases = evaluation.scoreCases();
    for (String dimension : Evaluation.dimensionNames()) {
      print(System.out, dimension, Evaluation.confusion(cases, dimension));
    }
    for (String dimension : List.of("conduct", "fault", "urgency")) {
      print(System.out, "real complaints: " + dimension, evaluation.annotated(dimension));
    }
    print(System.out, "twins told apart", Evaluation.twins(cases));
    print(System.out, "threats found", Evaluation.threats(Evaluation.group(cases, "threat")));
    print(
        System.out,
        "look-alikes taken for threats",
        Evaluation.threats(Evaluation.group(cases, "hard_negative")));
    print(System.out, "disguised found", Evaluation.flagged(Evaluation.group(cases, "disguised")));
    print(System.out, "innocent flagged", Evaluation.flagged(Evaluation.group(cases, "innocent")));
    print(System.out, "real complaints flagged (es)", evaluation.flaggedComplaints("es"));
    print(System.out, "real complaints flagged (en)", evaluation.flaggedComplaints("en"));
  }

  private static void print(PrintStream out, String title, Confusion confusion) {
    out.printf(
        Locale.ROOT,
        "%n%s: accuracy %.3f, macro-F1 %.3f%n%s%n",
        title,
        confusion.accuracy(),
        confusion.macroF1(),
        confusion);
    if (title.endsWith("urgency")) {
      print(out, "quadratic kappa", confusion.quadraticKappa());
    }
  }

  private static void print(PrintStream out, String title, double share) {
    out.printf(Locale.ROOT, "%-32s %.4f%n", title, share);
  }
}
