package io.aplomo.triage.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.conversation.Conversation.Author;
import io.aplomo.triage.scoring.conversation.Conversation.Message;
import io.aplomo.triage.scoring.spi.CheckedVerdicts;
import io.aplomo.triage.scoring.spi.ConversationScorer;
import io.aplomo.triage.scoring.spi.InvalidVerdicts;
import io.aplomo.triage.scoring.spi.ScorerFactory;
import io.aplomo.triage.scoring.spi.ScorerSettings;
import io.aplomo.triage.scoring.spi.ScorerUnavailable;
import io.aplomo.triage.scoring.spi.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxScorerTest {
  private static final AssessConversation BUILT_IN = AssessConversation.builtIn();
  private static final int WIDTH = 64;

  /** Where the word "zap" falls. */
  private static final int ZAP = place("zap");

  private static final double PER_ZAP = 6;

  @TempDir Path folder;

  @Test
  void judgesAsTheModelDoes() throws Exception {
    // softmax(x W + b): x of a single word is 1 at its place, so the labels have 1 and 6.
    double threatening = Math.exp(PER_ZAP) / (Math.exp(1) + Math.exp(PER_ZAP));
    writeModel(2, 1f, 0f);
    try (ConversationScorer scorer = open(conduct("CIVIL, THREATENING"))) {
      Conduct conduct = judge(scorer, Conversation.of("Zap!")).conduct();

      assertThat(conduct.level()).isEqualTo(Conduct.Level.THREATENING);
      assertThat(conduct.score()).isCloseTo(threatening, within(1e-4));
      assertThat(judge(scorer, Conversation.of("Good morning")).conduct().level())
          .isEqualTo(Conduct.Level.CIVIL);
    }
  }

  @Test
  void replacesOnlyWhatItIsConfiguredFor() throws Exception {
    writeModel(2, 1f, 0f);
    Conversation conversation = Conversation.of("Zap! There is a smell of gas.");
    try (ConversationScorer scorer = open(conduct("CIVIL, THREATENING"))) {
      Assessment builtIn = BUILT_IN.assess(conversation);

      assertThat(judge(scorer, conversation))
          .usingRecursiveComparison()
          .ignoringFields("conduct", "scorer")
          .isEqualTo(builtIn);
    }
  }

  @Test
  void choosesALabelThatReachesItsThresholdThoughAnotherIsLikelier() throws Exception {
    writeModel(2, 7f, 0f);
    Map<String, String> lenient = conduct("CIVIL, THREATENING");
    Map<String, String> strict = new LinkedHashMap<>(lenient);
    lenient.put("output.conduct.threshold.THREATENING", "0.2");
    strict.put("output.conduct.threshold.THREATENING", "0.3");

    // softmax(7, 6) gives the second 0.27.
    assertThat(levelOfZap(lenient)).isEqualTo(Conduct.Level.THREATENING);
    assertThat(levelOfZap(strict)).isEqualTo(Conduct.Level.CIVIL);
  }

  @Test
  void readsTheCustomersOwnWordsOnly() throws Exception {
    writeModel(2, 1f, 0f);
    Conversation agentSaysIt = Conversation.of("Good morning").followedBy(saying(Author.AGENT));
    Conversation customerSaysIt = Conversation.of("").followedBy(saying(Author.CUSTOMER));
    try (ConversationScorer scorer = open(conduct("CIVIL, THREATENING"))) {
      assertThat(judge(scorer, agentSaysIt).conduct().level()).isEqualTo(Conduct.Level.CIVIL);
      assertThat(judge(scorer, customerSaysIt).conduct().level())
          .isEqualTo(Conduct.Level.THREATENING);
    }
  }

  @Test
  void takesTextWhereTheModelDoes() throws Exception {
    Files.write(
        folder.resolve("model.onnx"), TinyModel.lookup("features", Map.of("You.", 0.875f), 0.125f));
    Map<String, String> settings = conduct("CIVIL, ABUSIVE");
    settings.put("input.form", "text");
    settings.keySet().removeAll(List.of("input.width", "input.words", "input.characters"));
    try (ConversationScorer scorer = open(settings)) {
      Conduct conduct = judge(scorer, Conversation.of("You.")).conduct();

      assertThat(conduct.level()).isEqualTo(Conduct.Level.ABUSIVE);
      assertThat(conduct.score()).isEqualTo(0.875);
      assertThat(judge(scorer, Conversation.of("Me.")).conduct().score()).isEqualTo(0.125);
    }
  }

  @Test
  void judgesSeveralDimensionsWithOneModel() throws Exception {
    writeModel(4, 0f, 0f, 0f, 0f);
    Map<String, String> settings = conduct("CIVIL, ANGRY, ABUSIVE, THREATENING");
    settings.put("outputs", "fault, urgency");
    settings.keySet().removeIf(key -> key.startsWith("output.conduct"));
    settings.put("output.fault.name", TinyModel.OUTPUT);
    settings.put("output.fault.labels", "UNDETERMINED, THIRD_PARTY, CUSTOMER, COMPANY");
    settings.put("output.urgency.name", TinyModel.OUTPUT);
    settings.put("output.urgency.labels", "LOW, NORMAL, HIGH, CRITICAL");
    try (ConversationScorer scorer = open(settings)) {
      Assessment assessment = judge(scorer, Conversation.of("zap"));

      assertThat(assessment.fault().verdict()).isEqualTo(Fault.Verdict.COMPANY);
      assertThat(assessment.fault().confidence()).isGreaterThan(0.9);
      assertThat(assessment.urgency().level()).isEqualTo(Urgency.Level.CRITICAL);
      assertThat(assessment.urgency().score()).isBetween(70, 100);
    }
  }

  @Test
  void refusesANumberThatIsNone() throws Exception {
    // More than a float holds: infinity, of which softmax makes NaN. Only "zap" gets there.
    float[][] weights = new float[WIDTH][2];
    weights[ZAP][1] = Float.MAX_VALUE;
    Files.write(
        folder.resolve("model.onnx"), TinyModel.linear("features", weights, 0f, Float.MAX_VALUE));
    Map<String, String> settings = conduct("CIVIL, THREATENING");
    try (ConversationScorer scorer = open(settings)) {
      Conversation conversation = Conversation.of("zap");
      Assessment builtIn = BUILT_IN.assess(conversation);

      assertThatExceptionOfType(InvalidVerdicts.class)
          .isThrownBy(() -> scorer.judge(conversation, builtIn))
          .withMessage("output probabilities is not from 0 to 1");
    }
  }

  @Test
  void doesNotOpenAFileThatIsNoModel() throws Exception {
    Files.writeString(folder.resolve("model.onnx"), "not a model");

    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() -> open(conduct("CIVIL, THREATENING")))
        .satisfies(
            e -> assertThat(e.getMessage()).startsWith(folder + "/model.onnx: ").hasLineCount(1));
  }

  @Test
  void doesNotOpenAModelOfAnotherWidth() throws Exception {
    writeModel(2, 1f, 0f);
    Map<String, String> settings = conduct("CIVIL, THREATENING");
    settings.put("input.width", "32");

    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() -> open(settings))
        .satisfies(e -> assertThat(e.getMessage()).contains("dimensions").hasLineCount(1));
  }

  @Test
  void doesNotOpenAModelWithAnotherNumberOfLabels() throws Exception {
    writeModel(2, 1f, 0f);

    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() -> open(conduct("CIVIL, ABUSIVE, THREATENING")))
        .withMessageEndingWith("output probabilities has 2 numbers for 3 labels");
  }

  @Test
  void doesNotOpenAModelWithoutTheOutput() throws Exception {
    writeModel(2, 1f, 0f);
    Map<String, String> settings = conduct("CIVIL, THREATENING");
    settings.put("output.conduct.name", "logarithms");

    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() -> open(settings))
        .withMessageEndingWith("the outputs are [probabilities], not logarithms");
  }

  private static List<Message> saying(Author author) {
    return List.of(new Message("m-1", author, "zap"));
  }

  private Conduct.Level levelOfZap(Map<String, String> settings) throws Exception {
    try (ConversationScorer scorer = open(settings)) {
      return judge(scorer, Conversation.of("zap")).conduct().level();
    }
  }

  /** As the service does: checked, and put over the built-in assessment. */
  private static Assessment judge(ConversationScorer scorer, Conversation conversation)
      throws Exception {
    Assessment builtIn = BUILT_IN.assess(conversation);
    Verdicts verdicts = scorer.judge(conversation, builtIn);
    return CheckedVerdicts.of(verdicts, conversation)
        .over(builtIn, new Scorer(scorer.name(), scorer.version()));
  }

  /** A model whose last label gains {@value #PER_ZAP} by the word "zap" alone. */
  private void writeModel(int labels, float... bias) throws IOException {
    float[][] weights = new float[WIDTH][labels];
    weights[ZAP][labels - 1] = (float) PER_ZAP;
    Files.write(folder.resolve("model.onnx"), TinyModel.linear("features", weights, bias));
  }

  private static Map<String, String> conduct(String labels) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("name", "acme");
    settings.put("version", "1");
    settings.put("model", "model.onnx");
    settings.put("input.name", "features");
    settings.put("input.width", Integer.toString(WIDTH));
    settings.put("input.words", "1-1");
    settings.put("input.characters", "0-0");
    settings.put("outputs", "conduct");
    settings.put("output.conduct.name", TinyModel.OUTPUT);
    settings.put("output.conduct.labels", labels);
    return settings;
  }

  /** Through the service loader, as the service does. */
  private ConversationScorer open(Map<String, String> settings) throws IOException {
    Path file = folder.resolve("scorer.properties");
    Files.write(
        file, settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    Map<String, String> properties = Map.of("aplomo.scorer.onnx.config", file.toString());
    ScorerFactory factory = ServiceLoader.load(ScorerFactory.class).findFirst().orElseThrow();
    return factory.open(
        new ScorerSettings("aplomo.scorer.onnx.", key -> Optional.ofNullable(properties.get(key))));
  }

  private static int place(String word) {
    HashedNgrams words =
        new HashedNgrams(WIDTH, new HashedNgrams.Range(1, 1), new HashedNgrams.Range(1, 0));
    float[] vector = words.of(word);
    for (int i = 0; i < WIDTH; i++) {
      if (vector[i] > 0) {
        return i;
      }
    }
    throw new IllegalStateException(word);
  }
}
