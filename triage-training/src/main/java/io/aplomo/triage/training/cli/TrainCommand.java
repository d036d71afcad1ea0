package io.aplomo.triage.training.cli;

import io.aplomo.triage.scoring.learned.LearnedFeatures;
import io.aplomo.triage.scoring.learned.LinearModel;
import io.aplomo.triage.training.corpus.DataFolder;
import io.aplomo.triage.training.corpus.LabelledText;
import io.aplomo.triage.training.corpus.TextFiles;
import io.aplomo.triage.training.learn.TrainModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
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

/** Trains the models that are shipped; the same texts give the same file, byte for byte. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains the models from our own texts and the public rows that may be used.")
final class TrainCommand implements Callable<Integer> {
  private static final String NAME = "linear-1";
  private static final String MODEL = "triage-scoring/src/main/resources/model/triage.model";

  @Option(
      names = "--texts",
      description = "Folder of the public rows (default ../shared/data beside the checkout).")
  private @Nullable Path texts;

  @Option(names = "--out", description = "Where to write the model (default: where it is shipped).")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Optional<DataFolder> data = texts == null ? DataFolder.find() : DataFolder.at(texts);
    if (data.isEmpty()) {
      spec.commandLine().getErr().println("aplomo: no public rows there; see --texts");
      return CommandLine.ExitCode.USAGE;
    }
    PrintWriter told = spec.commandLine().getOut();
    LinearModel model =
        new TrainModel(
                LearnedFeatures.withBuiltInCues(),
                line -> {
                  told.println(line);
                  told.flush();
                })
            .train(NAME, own(), data.get().rows().train());
    Path file = out == null ? Path.of(System.getProperty("aplomo.root", "."), MODEL) : out;
    try (OutputStream stream = Files.newOutputStream(file)) {
      model.write(stream);
    }
    told.printf("%s: %,d bytes%n", file, Files.size(file));
    return CommandLine.ExitCode.OK;
  }

  private static List<LabelledText> own() throws IOException {
    List<LabelledText> own = new ArrayList<>();
    for (Path file : TextFiles.in(CorpusFolder.path(), "", ".jsonl")) {
      if (!file.getFileName().toString().startsWith("held-")) {
        TextFiles.labelled(file).forEach(text -> own.add(text.completed()));
      }
    }
    return own;
  }
}
