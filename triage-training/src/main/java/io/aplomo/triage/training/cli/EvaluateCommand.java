package io.aplomo.triage.training.cli;

import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.training.corpus.DataFolder;
import io.aplomo.triage.training.corpus.LabelledText;
import io.aplomo.triage.training.corpus.TextFiles;
import io.aplomo.triage.training.evaluation.PrintEvaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the shipped scorer to the figures that the product promises. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Measures the scorer on labelled texts: figures with 95 % intervals, confusion"
            + " matrices, worst mistakes.")
final class EvaluateCommand implements Callable<Integer> {
  @Option(
      names = "--texts",
      description = "Folder of the labelled texts (default ../shared/data beside the checkout).")
  private @Nullable Path texts;

  @Option(
      names = "--mistakes",
      defaultValue = "12",
      description = "How many mistakes to name in each dimension (default ${DEFAULT-VALUE}).")
  private int mistakes;

  @Option(names = "--strict", description = "Exit with 1 if a figure is below its bar.")
  private boolean strict;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Optional<DataFolder> data = texts == null ? DataFolder.find() : DataFolder.at(texts);
    if (data.isEmpty()) {
      spec.commandLine().getErr().println("aplomo: no labelled texts there; see --texts");
      return CommandLine.ExitCode.USAGE;
    }
    AssessConversation scorer = AssessConversation.builtIn();
    boolean holds =
        new PrintEvaluation(scorer::assess, spec.commandLine().getOut(), mistakes)
            .print(data.get(), heldOut());
    return holds || !strict ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static List<LabelledText> heldOut() throws IOException {
    Path corpus = CorpusFolder.path();
    List<LabelledText> held = new ArrayList<>();
    if (Files.isDirectory(corpus)) {
      for (Path file : TextFiles.in(corpus, "held-", ".jsonl")) {
        TextFiles.labelled(file).forEach(text -> held.add(text.completed()));
      }
    }
    return held;
  }
}
