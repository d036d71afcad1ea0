package io.aplomo.escalation.sla.model;

import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What of a case decides which rules apply to it. What is not known yet is null and matches only
 * rules that do not ask for it.
 *
 * @param fault verdict of triage, such as {@code COMPANY}
 * @param sector the tenant's line of business
 * @param jurisdiction ISO 3166-1 alpha-2, or ISO 3166-2 for a subdivision
 */
public record Circumstances(
    Priority priority,
    Channel channel,
    @Nullable Category category,
    @Nullable Conduct conduct,
    @Nullable String fault,
    @Nullable String sector,
    @Nullable String jurisdiction,
    @Nullable String customerTier,
    boolean vulnerable) {

  /**
   * The same, with what was known of the customer before and is not said again: an assessment tells
   * nothing of sector and tier, and they do not become unknown by that.
   */
  public Circumstances after(Circumstances before) {
    return new Circumstances(
        priority,
        channel,
        category,
        conduct,
        fault,
        sector == null ? before.sector : sector,
        jurisdiction,
        customerTier == null ? before.customerTier : customerTier,
        vulnerable);
  }

  /** The same, where it is at least this urgent; null asks for nothing. */
  public Circumstances atLeast(@Nullable Priority least) {
    return least == null || least.compareTo(priority) >= 0
        ? this
        : new Circumstances(
            least,
            channel,
            category,
            conduct,
            fault,
            sector,
            jurisdiction,
            customerTier,
            vulnerable);
  }
}
