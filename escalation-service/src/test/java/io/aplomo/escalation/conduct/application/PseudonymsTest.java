package io.aplomo.escalation.conduct.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final Customer CUSTOMER = new Customer("demo", "C-104822");

  private final Pseudonyms pseudonyms = Conducts.pseudonyms("0123456789abcdef0123456789abcdef");

  @Test
  void areTheSameForTheSameCustomerAndKey() {
    UUID pseudonym = pseudonyms.of(CUSTOMER);

    assertThat(pseudonyms.of(CUSTOMER)).isEqualTo(pseudonym);
    assertThat(pseudonym.version()).isEqualTo(8);
    assertThat(pseudonym.variant()).isEqualTo(2);
  }

  @Test
  void haveNothingInCommonAcrossKeysAndTenants() {
    UUID pseudonym = pseudonyms.of(CUSTOMER);

    assertThat(Conducts.pseudonyms("another key of thirty-two bytes!").of(CUSTOMER))
        .isNotEqualTo(pseudonym);
    assertThat(pseudonyms.of(new Customer("other", "C-104822"))).isNotEqualTo(pseudonym);
  }

  @Test
  void needAKeyThatIsLongEnough() {
    assertThatThrownBy(() -> Conducts.pseudonyms("short"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> new Pseudonyms(() -> "no base64!"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("base64");
  }
}
