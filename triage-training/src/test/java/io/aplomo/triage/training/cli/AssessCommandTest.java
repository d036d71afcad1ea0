package io.aplomo.triage.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AssessCommandTest {
  @TempDir private Path folder = Path.of("");

  private final StringWriter told = new StringWriter();

  @Test
  void assessesEveryLineInItsOrder() throws IOException {
    Path in = folder.resolve("texts.jsonl");
    Files.writeString(
        in,
        """
        {"id":"a","lang":"es","text":"Huele a gas en el portal desde anoche."}

        {"id":"b","text":"Thanks, all sorted now. Bye!","facts":{"amount":12.5}}
        """);

    assertThat(run("assess", "--in", in.toString(), "--out", out().toString())).isZero();

    List<JsonNode> lines = lines();
    assertThat(lines).extracting(line -> line.get("id").asText()).containsExactly("a", "b");
    assertThat(lines.getFirst().at("/assessment/safety").asBoolean()).isTrue();
    assertThat(lines.getLast().at("/assessment/urgency/level").asText()).isEqualTo("LOW");
  }

  @Test
  void readsAnyCsvWithAColumnText() throws IOException {
    Path in = folder.resolve("texts.csv");
    Files.writeString(in, "id,lang,text\n7,en,\"Charged twice, and \"\"no\"\" answer.\"\n");

    assertThat(run("assess", "--in", in.toString(), "--out", out().toString())).isZero();

    assertThat(lines().getFirst().at("/assessment/language").asText()).isEqualTo("en");
  }

  @Test
  void saysWhichTextIsNone() throws IOException {
    Path in = folder.resolve("texts.jsonl");
    Files.writeString(in, "{\"id\":\"a\",\"text\":\"Fine.\"}\n{\"id\":\"b\"}\n");

    assertThat(run("assess", "--in", in.toString(), "--out", out().toString()))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(told.toString()).contains("text 2").contains("text is missing");
  }

  private int run(String... arguments) {
    return new CommandLine(new TriageMain())
        .setErr(new PrintWriter(told, true))
        .setOut(new PrintWriter(told, true))
        .execute(arguments);
  }

  private Path out() {
    return folder.resolve("out.jsonl");
  }

  private List<JsonNode> lines() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out())) {
      lines.add(json.readTree(line));
    }
    return lines;
  }
}
