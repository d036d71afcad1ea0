package io.aplomo.triage.training.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.training.corpus.Conversations;
import io.aplomo.triage.training.corpus.TextFiles;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Assesses every text of a file; writes {@code {"id","assessment"}} lines in the same order. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = "Assesses the texts of a CSV or JSONL file, without a platform.")
final class AssessCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(
      names = "--in",
      required = true,
      description =
          "CSV with a column text, or JSON lines with text; id, lang, facts, policies,"
              + " articles where known.")
  private Path in = Path.of("");

  @Option(names = "--out", required = true, description = "Where to write {id, assessment} lines.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  private int count;

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(in)) {
      return refuse(in + " cannot be read");
    }
    AssessConversation scorer = AssessConversation.builtIn();
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      if (in.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
        for (Map<String, String> row : TextFiles.csv(in)) {
          assess(scorer, JSON.valueToTree(row), writer);
        }
      } else {
        try (BufferedReader lines = Files.newBufferedReader(in)) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
              assess(scorer, JSON.readTree(line), writer);
            }
          }
        }
      }
    } catch (IllegalArgumentException | com.fasterxml.jackson.core.JsonProcessingException e) {
      return refuse("%s, text %d: %s".formatted(in, count + 1, e.getMessage()));
    }
    spec.commandLine().getErr().printf("%,d texts assessed%n", count);
    return CommandLine.ExitCode.OK;
  }

  private int refuse(String why) {
    spec.commandLine().getErr().println("aplomo: " + why);
    return CommandLine.ExitCode.USAGE;
  }

  private void assess(AssessConversation scorer, JsonNode node, BufferedWriter writer)
      throws IOException {
    Assessment assessment = scorer.assess(Conversations.of(node));
    ObjectNode line = JSON.createObjectNode();
    line.set("id", node.path("id"));
    line.set("assessment", JSON.readTree(ContractJson.write(assessment)));
    writer.write(line.toString());
    writer.newLine();
    count++;
  }
}
