package io.aplomo.escalation.conduct.application;

import io.smallrye.config.ConfigMapping;

/** What the conduct protocol needs of its installation. */
@ConfigMapping(prefix = "aplomo.conduct")
public interface ConductConfig {

  /**
   * The secret from which customers' pseudonyms are made: at least 32 bytes, in base64. The service
   * does not start without it. If it changes, customers who are known keep their pseudonyms.
   */
  String pseudonymKey();
}
