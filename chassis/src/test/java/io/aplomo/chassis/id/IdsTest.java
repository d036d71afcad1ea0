package io.aplomo.chassis.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
  private static final Instant AT = Instant.parse("2026-11-21T08:30:00.123Z");

  @Test
  void aNewIdCarriesItsTimeVersionAndVariant() {
    UUID id = UuidV7.at(AT);

    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void idsOfOneMillisecondDiffer() {
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      ids.add(UuidV7.at(AT));
    }

    assertThat(ids).hasSize(100_000);
  }

  @Test
  void laterIdsSortAfterEarlierOnesAsText() {
    assertThat(UuidV7.at(AT.plusMillis(1)).toString()).isGreaterThan(UuidV7.at(AT).toString());
  }

  @Test
  void theSameCauseAndEffectGiveTheSameId() {
    UUID cause = UuidV7.at(AT);

    assertThat(DerivedId.of(cause, "case.opened")).isEqualTo(DerivedId.of(cause, "case.opened"));
    assertThat(DerivedId.of(cause, "case.opened")).isNotEqualTo(DerivedId.of(cause, "case.routed"));
    assertThat(DerivedId.of(cause, "case.opened"))
        .isNotEqualTo(DerivedId.of(UuidV7.at(AT), "case.opened"));
  }

  @Test
  void aDerivedIdKeepsTheTimeOfItsCause() {
    UUID derived = DerivedId.of(UuidV7.at(AT), "case.opened");

    assertThat(derived.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
    assertThat(derived.version()).isEqualTo(8);
    assertThat(derived.variant()).isEqualTo(2);
  }
}
