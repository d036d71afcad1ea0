package io.aplomo.acceptance.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private final Findings findings = new Findings();

  @Test
  void equalSetsAreFine() {
    findings.same("a", Set.of(1, 2), "b", Set.of(2, 1));

    assertThat(findings.none()).isTrue();
  }

  @Test
  void whatIsOnOneSideOnlyIsFoundFromBothSides() {
    findings.same("left", Set.of(1, 2), "right", Set.of(2, 3));

    assertThat(findings.sentences())
        .containsExactly("1 left without right: 1", "1 right without left: 3");
  }

  @Test
  void whatStandsTwiceIsFound() {
    findings.once("cases", List.of(4, 5, 4));

    assertThat(findings.sentences()).containsExactly("1 cases more than once: 4");
  }
}
