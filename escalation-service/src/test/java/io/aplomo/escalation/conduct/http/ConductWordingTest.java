package io.aplomo.escalation.conduct.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.escalation.conduct.model.Proposal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConductWordingTest {
  private final ConductWording wording = new ConductWording(new ObjectMapper());

  @ParameterizedTest
  @EnumSource
  void thereIsSomethingToSayWithEachStepInBothLanguages(Proposal.Step step) {
    assertThat(wording.of(step).es()).hasSizeBetween(40, 400);
    assertThat(wording.of(step).en()).hasSizeBetween(40, 400).isNotEqualTo(wording.of(step).es());
    assertThat(wording.version()).isEqualTo("standard-1");
  }
}
