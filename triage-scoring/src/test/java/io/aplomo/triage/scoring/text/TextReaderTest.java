package io.aplomo.triage.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.triage.scoring.cue.CueReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReaderTest {
  private static final CueReader READER = CueReader.builtIn();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IDIOTA|idiota",
        "ｉｄｉｏｔａ|idiota",
        "ídíótá|idiota",
        "1d10ta|idiota",
        "idi*ta|idiota",
        "idiooooota|idiota",
        "i d i o t a|idiota",
        "i.d.i.o.t.a|idiota",
        "іdіоtа|idiota",
        "i\u200bdiota|idiota"
      })
  void undoesDisguises(String written, String meant) {
    List<Token> tokens = READER.read(written, Language.ES).tokens();

    assertThat(tokens).extracting(Token::form).containsExactly(meant);
    assertThat(tokens.getFirst().start()).isZero();
    assertThat(tokens.getFirst().end()).isEqualTo(written.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.300|2300",
        "2,300|2300",
        "78,35|78.35",
        "78.35|78.35",
        "1.840,50|1840.5",
        "4,310.00|4310",
        "1.234.567|1234567",
        "12|12"
      })
  void readsNumbersOfBothTraditions(String written, double value) {
    Token token = READER.read(written, Language.ES).tokens().getFirst();

    assertThat(token.value()).isEqualTo(value);
  }

  @Test
  void readsNoNumberOutOfATimeOfDay() {
    assertThat(READER.read("09:02", Language.ES).tokens().getFirst().value()).isNaN();
  }

  @Test
  void leavesOrdinaryWordsWithDigitsAlone() {
    assertThat(READER.read("the 3rd of 24h b2b", Language.EN).tokens())
        .extracting(Token::form)
        .containsExactly("the", "3", "rd", "of", "24", "h", "b2b");
  }

  @Test
  void opensContractionsOverTheSameSpan() {
    List<Token> tokens = READER.read("I can't and you'll see", Language.EN).tokens();

    assertThat(tokens)
        .extracting(Token::form)
        .containsExactly("i", "can", "not", "and", "you", "will", "see");
    assertThat(tokens.get(1).start()).isEqualTo(tokens.get(2).start()).isEqualTo(2);
  }

  @Test
  void cutsSentencesAndMarksQuestions() {
    ReadText text = READER.read("Hola. ¿Cuándo llega?? No sé... luego", Language.ES);

    assertThat(text.sentences()).isEqualTo(3);
    assertThat(text.questions()).isEqualTo(1);
    assertThat(text.isQuestion(1)).isTrue();
  }

  @Test
  void takesAHintOnlyWhereTheWordsDoNotSay() {
    assertThat(READER.read("router", Language.ES).language()).isEqualTo(Language.ES);
    assertThat(READER.read("router", Language.UNDETERMINED).language())
        .isEqualTo(Language.UNDETERMINED);
    assertThat(READER.read("I have been waiting for the router for days", Language.ES).language())
        .isEqualTo(Language.EN);
  }

  @Test
  void understandsHintsOfAnyForm() {
    assertThat(Language.ofHint("es-MX")).isEqualTo(Language.ES);
    assertThat(Language.ofHint("EN_gb")).isEqualTo(Language.EN);
    assertThat(Language.ofHint("pt")).isEqualTo(Language.UNDETERMINED);
    assertThat(Language.ofHint(null)).isEqualTo(Language.UNDETERMINED);
  }
}
