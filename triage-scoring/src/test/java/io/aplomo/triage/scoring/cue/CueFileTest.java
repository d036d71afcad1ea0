package io.aplomo.triage.scoring.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.aplomo.triage.scoring.text.Language;
import io.aplomo.triage.scoring.text.ReadText;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueFileTest {
  private static final CueReader READER = CueReader.builtIn();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(open",
        "a|",
        "x )",
        "@NOBODY said so",
        "..0 a",
        "..99 a",
        ". a",
        "[NO_SUCH_SIGNAL]",
        "[INSULT 2]",
        "[INSULT"
      })
  void namesFileAndLineOfWhatIsMalformed(String line) {
    CueFile file = new CueFile();

    assertThatIllegalStateException()
        .isThrownBy(() -> file.read("es/test.cues", List.of("[INSULT]", "idiota", line)))
        .withMessageContaining("es/test.cues, line 3");
  }

  @Test
  void refusesAPatternThatBeginsWithAGap() {
    CueFile file = new CueFile();
    file.read("test", List.of("[INSULT]", "..2 idiot"));

    assertThatIllegalStateException().isThrownBy(() -> new Lexicon(file.cues()));
  }

  @Test
  void matchesChoicesOptionsGapsAndNumbers() {
    List<String> pattern = List.of("[INSULT]", "(foo|bar baz) qux? ..2 #3-5 wob*");

    assertThat(matches(pattern, "foo 4 wobble")).isEqualTo(1);
    assertThat(matches(pattern, "bar baz qux nib nob 3 wob")).isEqualTo(1);
    assertThat(matches(pattern, "bar qux 4 wob")).isZero();
    assertThat(matches(pattern, "foo 6 wob")).isZero();
    assertThat(matches(pattern, "foo nib nob nub 4 wob")).isZero();
  }

  @Test
  void neverLeavesTheSentence() {
    assertThat(matches(List.of("[INSULT]", "foo ..5 bar"), "foo qux. bar")).isZero();
    assertThat(matches(List.of("[INSULT]", "^ bar $"), "foo qux. bar")).isEqualTo(1);
    assertThat(matches(List.of("[INSULT]", "^ bar $"), "foo bar.")).isZero();
  }

  @Test
  void keepsReportedDeniedAndOwnWordsApart() {
    assertThat(voice("La empleada me gritó idiota.")).isEqualTo(Hit.Voice.REPORTED);
    assertThat(voice("Dijo \"es un idiota\" y colgó.")).isEqualTo(Hit.Voice.REPORTED);
    assertThat(voice("No es un idiota.")).isEqualTo(Hit.Voice.NEGATED);
    assertThat(voice("CLIENTE: hola. AGENTE: es un idiota.")).isEqualTo(Hit.Voice.AGENT);
    assertThat(voice("Es un idiota.")).isEqualTo(Hit.Voice.OWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ES", "EN"})
  void hasCuesForEverySignalInEveryLanguage(Language language) {
    EnumSet<Signal> missing = EnumSet.allOf(Signal.class);
    CueResources.cues(language).stream()
        .filter(cue -> !cue.exception())
        .forEach(cue -> missing.remove(cue.signal()));

    assertThat(missing).isEmpty();
  }

  private static Hit.Voice voice(String text) {
    ReadText read = READER.read(text, Language.ES);
    return READER.find(read, 0, null).stream()
        .filter(hit -> hit.signal() == Signal.INSULT)
        .map(Hit::voice)
        .findFirst()
        .orElseThrow();
  }

  private static int matches(List<String> lines, String text) {
    CueFile file = new CueFile();
    file.read("test", lines);
    int[] found = {0};
    // Read as neither language, so that no spelling interferes.
    new Lexicon(file.cues())
        .search(READER.read(text, Language.UNDETERMINED).tokens(), match -> found[0]++);
    return found[0];
  }
}
