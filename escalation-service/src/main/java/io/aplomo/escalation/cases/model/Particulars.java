package io.aplomo.escalation.cases.model;

import org.jspecify.annotations.Nullable;

/**
 * What only intake tells of a complaint, beside its words.
 *
 * @param trackingKey what the customer was given to ask after it
 * @param customerRef the customer's id in the organisation's own systems
 * @param customerName how the customer is addressed
 * @param customerTier the organisation's own grade of customer
 * @param language BCP 47 tag, if the caller knew it
 * @param subject a heading, as in an e-mail
 * @param sector the tenant's line of business, which selects its statutory regime
 * @param externalId the caller's own id of it
 */
public record Particulars(
    String trackingKey,
    String customerRef,
    @Nullable String customerName,
    @Nullable String customerTier,
    @Nullable String language,
    @Nullable String subject,
    @Nullable String sector,
    @Nullable String externalId) {

  /** Without what people wrote or are called, so that no log line can carry it. */
  @Override
  public String toString() {
    return "Particulars[" + trackingKey + "]";
  }
}
