package io.aplomo.triage.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrefixesTest {
  private final Prefixes<String> prefixes = new Prefixes<>();

  PrefixesTest() {
    for (String prefix : List.of("re", "refund", "refus", "24h", "e-")) {
      prefixes.merge(prefix, known -> known == null ? prefix : known + prefix);
    }
  }

  @Test
  void findsWhatAWordBeginsWithTheShortestFirst() {
    assertThat(of("refunded")).containsExactly("re", "refund");
    assertThat(of("refuses")).containsExactly("re", "refus");
    assertThat(of("re")).containsExactly("re");
  }

  @Test
  void findsNothingWhereAWordEndsOrTurnsElsewhereBefore() {
    assertThat(of("r")).isEmpty();
    assertThat(of("")).isEmpty();
    assertThat(of("fund")).isEmpty();
  }

  @Test
  void knowsSignsThatAreNoLetters() {
    assertThat(of("24hours")).containsExactly("24h");
    assertThat(of("e-mail")).containsExactly("e-");
    assertThat(of("ñandu")).isEmpty();
  }

  @Test
  void tellsTheLongest() {
    assertThat(prefixes.longest("refunded")).isEqualTo("refund");
    assertThat(prefixes.longest("refu")).isEqualTo("re");
    assertThat(prefixes.longest("pay")).isNull();
  }

  @Test
  void givesWhatIsThereAlreadyToWhoChangesIt() {
    prefixes.merge("re", known -> known + "+");

    assertThat(prefixes.longest("rent")).isEqualTo("re+");
  }

  private List<String> of(String word) {
    List<String> found = new ArrayList<>();
    prefixes.forEach(word, found::add);
    return found;
  }
}
