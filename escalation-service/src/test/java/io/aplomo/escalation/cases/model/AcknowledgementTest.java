package io.aplomo.escalation.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgementTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-20T18:42:00Z");

  @Test
  void saysTheKeyAndTheDayAndHourOfTheOfficeInSpanish() {
    assertThat(Acknowledgement.of("es", "7KQ2M9XDA4T", RECEIVED, ZoneId.of("Europe/Madrid")))
        .isEqualTo(
            new Acknowledgement(
                "es",
                "Hemos recibido su reclamación el 20 de noviembre de 2026 a las 19:42 (hora de"
                    + " Europe/Madrid). Su clave de seguimiento es 7KQ2M9XDA4T: con ella puede"
                    + " preguntar por su reclamación en cualquier momento."));
  }

  @Test
  void saysThemInEnglish() {
    assertThat(Acknowledgement.of("en", "7KQ2M9XDA4T", RECEIVED, ZoneId.of("Europe/London")))
        .isEqualTo(
            new Acknowledgement(
                "en",
                "We received your complaint on 20 November 2026 at 18:42 (Europe/London time). Your"
                    + " tracking key is 7KQ2M9XDA4T: with it you can ask about your complaint at any"
                    + " time."));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-24T22:30:00Z, 25 de octubre de 2026 a las 0:30",
    "2026-10-25T00:30:00Z, 25 de octubre de 2026 a las 2:30",
    "2026-10-25T01:30:00Z, 25 de octubre de 2026 a las 2:30",
    "2026-12-31T23:30:00Z, 1 de enero de 2027 a las 0:30",
  })
  void theDayAndHourAreThoseOfTheWallClock(Instant receivedAt, String said) {
    assertThat(
            Acknowledgement.of("es", "7KQ2M9XDA4T", receivedAt, ZoneId.of("Europe/Madrid")).text())
        .contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "es,    GB,     es",
    "es-MX, ,       es",
    "EN,    ES,     en",
    "en-GB, ,       en",
    "ca,    ES-CT,  es",
    "ca,    ,       es",
    "cy,    GB-WLS, en",
    ",      GB,     en",
    ",      US-NY,  en",
    ",      ES-CT,  es",
    ",      FR,     es",
    ",      ,       es",
  })
  void theLanguageIsTheComplaintsThenTheJurisdictionsThenSpanish(
      @Nullable String spoken, @Nullable String jurisdiction, String language) {
    assertThat(Acknowledgement.language(spoken, jurisdiction)).isEqualTo(language);
  }
}
