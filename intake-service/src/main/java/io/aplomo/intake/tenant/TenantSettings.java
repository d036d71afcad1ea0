package io.aplomo.intake.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code aplomo.tenants.<tenant>.*}; a tenant that is not named has the defaults. */
@ConfigMapping(prefix = "aplomo.tenants")
public interface TenantSettings {
  @WithParentName
  @WithDefaults
  Map<String, Tenant> byName();

  /** Answers the settings of a tenant, named or not. */
  default Tenant of(String tenant) {
    return Objects.requireNonNull(byName().get(tenant), "there is a default for every key");
  }

  /** What holds for the complaints of one tenant unless the complaint says otherwise. */
  interface Tenant {
    /** Whose law applies: ISO 3166-1 alpha-2, or ISO 3166-2 for a subdivision. */
    @WithDefault("ES")
    @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?")
    String jurisdiction();

    /** The line of business, which selects a statutory regime; 1 to 64 characters. */
    Optional<@Size(min = 1, max = 64) String> sector();
  }
}
