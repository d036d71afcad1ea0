package io.aplomo.chassis.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of one request. The size of the body is {@code quarkus.http.limits.max-body-size}. */
@ConfigMapping(prefix = "aplomo.http")
public interface HttpLimits {

  /**
   * After this long a request is answered with 503. Longer than the longest transaction that the
   * database allows its roles (15 s), so that it only catches what no other bound caught.
   */
  @WithDefault("20s")
  Duration requestTimeout();
}
