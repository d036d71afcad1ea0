package io.aplomo.intake.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantSettingsTest {
  private final TenantSettings settings =
      new SmallRyeConfigBuilder()
          .withMapping(TenantSettings.class, "aplomo.tenants")
          .withDefaultValues(
              Map.of(
                  "aplomo.tenants.gas-cat.jurisdiction", "ES-CT",
                  "aplomo.tenants.gas-cat.sector", "energy"))
          .build()
          .getConfigMapping(TenantSettings.class, "aplomo.tenants");

  @Test
  void knowsWhatATenantSays() {
    assertThat(settings.of("gas-cat").jurisdiction()).isEqualTo("ES-CT");
    assertThat(settings.of("gas-cat").sector()).contains("energy");
  }

  @Test
  void hasDefaultsForWhoeverSaysNothing() {
    assertThat(settings.of("demo").jurisdiction()).isEqualTo("ES");
    assertThat(settings.of("demo").sector()).isEmpty();
  }
}
