package io.aplomo.escalation.conduct.http;

import org.jspecify.annotations.Nullable;

/** What every request for a step may say. */
interface StepReasons {
  @Nullable String reasonCode();

  @Nullable String note();

  @Nullable String adjustmentReason();
}
