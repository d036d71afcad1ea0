package io.aplomo.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class UnrolledTest {
  @Test
  void numbersTheParametersInOrder() {
    assertThat(Unrolled.select("case_id uuid", "at timestamptz"))
        .isEqualTo("select unnest($1::uuid[]) as case_id, unnest($2::timestamptz[]) as at");
  }

  @Test
  void takesSeveralColumnsInOneText() {
    assertThat(Unrolled.select("case_id uuid", "at timestamptz, open boolean"))
        .isEqualTo(Unrolled.select("case_id uuid", "at timestamptz", "open boolean"));
  }

  @Test
  void aColumnNeedsNameAndType() {
    assertThatIllegalArgumentException().isThrownBy(() -> Unrolled.select("uuid"));
  }
}
