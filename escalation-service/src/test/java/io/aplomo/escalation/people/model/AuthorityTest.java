package io.aplomo.escalation.people.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  private final Authority authority =
      new Authority(Set.of(Remedy.REFUND, Remedy.APOLOGY), Map.of("EUR", 5_000L));

  @Test
  void coversAnAmountUpToTheLimitOfItsCurrency() {
    assertThat(authority.mayGrant(Remedy.REFUND, new Money(5_000, "EUR")))
        .isEqualTo(new Authority.Ruling.Granted());
    assertThat(authority.mayGrant(Remedy.REFUND, new Money(5_001, "EUR")))
        .isEqualTo(new Authority.Ruling.OverLimit(5_000));
  }

  @Test
  void coversNothingInACurrencyThatItDoesNotName() {
    assertThat(authority.mayGrant(Remedy.REFUND, new Money(1, "GBP")))
        .isEqualTo(new Authority.Ruling.OverLimit(0));
    assertThat(authority.mayGrant(Remedy.REFUND, new Money(0, "GBP")))
        .isEqualTo(new Authority.Ruling.Granted());
  }

  @Test
  void coversNoRemedyThatItDoesNotNameWhateverTheAmount() {
    assertThat(authority.mayGrant(Remedy.PAYMENT, new Money(0, "EUR")))
        .isEqualTo(new Authority.Ruling.WrongRemedy());
    assertThat(authority.mayGrant(Remedy.EXPLANATION, null))
        .isEqualTo(new Authority.Ruling.WrongRemedy());
  }

  @Test
  void whatIsNoMoneyNeedsNoLimit() {
    assertThat(authority.mayGrant(Remedy.APOLOGY, null)).isEqualTo(new Authority.Ruling.Granted());
  }

  @Test
  void thereAreNoNegativeAmounts() {
    assertThatThrownBy(() -> new Money(-1, "EUR")).isInstanceOf(IllegalArgumentException.class);
  }
}
