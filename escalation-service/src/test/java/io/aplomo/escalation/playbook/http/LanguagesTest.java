package io.aplomo.escalation.playbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.playbook.model.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|EN",
        "en-GB|EN",
        "es-MX,en;q=0.5|ES",
        "fr,en;q=0.8,es;q=0.2|EN",
        "es;q=0.1, en;q=0.9|EN",
        "EN|EN"
      })
  void whatTheRequestAcceptsComesFirst(String accepted, Language language) {
    assertThat(of(accepted, language == Language.ES ? "en" : "es")).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "fr", "", ";;;", "q=,", "\u0000"})
  void whatSaysNeitherLanguageLeavesItToTheCustomers(String accepted) {
    assertThat(of(accepted, "en-IE")).isEqualTo(Language.EN);
    assertThat(of(accepted, "es-419")).isEqualTo(Language.ES);
  }

  @Test
  void theSurestTagThatIsOneOfThemCounts() {
    assertThat(of(null, "ca", "en")).isEqualTo(Language.EN);
    assertThat(of(null, "es", "en")).isEqualTo(Language.ES);
  }

  @Test
  void withoutAnyItIsSpanish() {
    assertThat(of(null)).isEqualTo(Language.ES);
    assertThat(of(null, "und")).isEqualTo(Language.ES);
    assertThat(of("fr", "fr", "not a tag")).isEqualTo(Language.ES);
  }

  private static Language of(@Nullable String accepted, String... ofCustomer) {
    return Languages.of(accepted, List.of(ofCustomer));
  }
}
