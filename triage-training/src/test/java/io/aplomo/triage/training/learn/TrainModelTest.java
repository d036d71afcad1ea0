package io.aplomo.triage.training.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.scoring.learned.LearnedFeatures;
import io.aplomo.triage.scoring.learned.LinearModel;
import io.aplomo.triage.training.corpus.LabelledText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainModelTest {
  private static final LearnedFeatures READER = LearnedFeatures.withBuiltInCues();

  private static final List<String> LATE =
      List.of(
          "the parcel came two weeks late",
          "my order is late again",
          "late delivery for the third time",
          "it was late and nobody wrote",
          "the courier was late today");
  private static final List<String> GAS =
      List.of(
          "there is a smell of gas in the hall",
          "gas smell near the boiler",
          "we smell gas since noon",
          "the kitchen smells of gas",
          "strong gas smell at the meter");

  @Test
  void learnsWhatTellsTheTextsApart() {
    LinearModel model = train();

    assertThat(logOdds(model, "a smell of gas in the garage")).isPositive();
    assertThat(logOdds(model, "the parcel is late")).isNegative();
  }

  @Test
  void givesTheSameBytesForTheSameTexts() throws IOException {
    assertThat(bytes(train())).isEqualTo(bytes(train()));
  }

  @Test
  void survivesItsFile() throws IOException {
    LinearModel model = train();

    LinearModel read = LinearModel.read(new ByteArrayInputStream(bytes(model)));

    assertThat(bytes(read)).isEqualTo(bytes(model));
    assertThat(logOdds(read, "smell of gas")).isEqualTo(logOdds(model, "smell of gas"));
  }

  private static LinearModel train() {
    List<LabelledText> texts = new ArrayList<>();
    LATE.forEach(text -> texts.add(labelled(text, false)));
    GAS.forEach(text -> texts.add(labelled(text, true)));
    return new TrainModel(READER, line -> {}).train("test", texts, List.of());
  }

  private static LabelledText labelled(String text, boolean safety) {
    return new LabelledText(
        text,
        "test",
        null,
        "en",
        Conversation.of(text).inLanguage("en"),
        Map.of("safety", String.valueOf(safety)),
        Set.of());
  }

  private static float logOdds(LinearModel model, String text) {
    return model.score(READER.of(Conversation.of(text).inLanguage("en")))[Head.SAFETY.column()];
  }

  private static byte[] bytes(LinearModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    return bytes.toByteArray();
  }
}
