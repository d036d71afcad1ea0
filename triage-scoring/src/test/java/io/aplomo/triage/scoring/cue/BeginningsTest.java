package io.aplomo.triage.scoring.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BeginningsTest {
  private static final Element REFUND = new Element.Words(Set.of("refund", "money"), List.of());
  private static final Element STEM = new Element.Words(Set.of(), List.of("reembols"));
  private static final Element SHORT = new Element.Words(Set.of("a"), List.of("u"));

  @Test
  void neverDeniesAWordThatIsThere() {
    assertThat(allows(List.of(REFUND), "my", "money")).isTrue();
    assertThat(allows(List.of(STEM), "quiero", "reembolsos")).isTrue();
    assertThat(allows(List.of(SHORT), "u")).isTrue();
    assertThat(allows(List.of(SHORT), "under")).isTrue();
    assertThat(allows(List.of(SHORT), "a")).isTrue();
  }

  @Test
  void deniesASentenceWithoutAWordThatIsNeeded() {
    assertThat(allows(List.of(REFUND), "my", "dog", "barks")).isFalse();
    assertThat(allows(List.of(STEM), "quiero", "pan")).isFalse();
    assertThat(allows(List.of(REFUND, new Element.Gap(3), STEM), "money")).isFalse();
  }

  @Test
  void asksForNothingThatMayBeLeftOut() {
    Element optional = new Element.Choice(List.of(List.of(STEM)), true);
    Element orAnything = new Element.Choice(List.of(List.of(STEM), List.of()), false);
    Element either = new Element.Choice(List.of(List.of(STEM), List.of(REFUND)), false);

    assertThat(allows(List.of(optional), "dog")).isTrue();
    assertThat(allows(List.of(orAnything), "dog")).isTrue();
    assertThat(allows(List.of(either), "money")).isTrue();
    assertThat(allows(List.of(either), "dog")).isFalse();
  }

  private static boolean allows(List<Element> pattern, String... sentence) {
    Beginnings said = new Beginnings();
    for (String word : sentence) {
      said.add(word);
    }
    return said.meetsAll(Needs.of(pattern));
  }
}
