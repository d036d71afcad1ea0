package io.aplomo.escalation.people.model;

/**
 * An amount of money.
 *
 * @param amountMinor in the smallest unit of the currency: cents, pence, yen; not negative
 * @param currency ISO 4217 code
 */
public record Money(long amountMinor, String currency) {
  public Money {
    if (amountMinor < 0) {
      throw new IllegalArgumentException("an amount is not negative: " + amountMinor);
    }
  }
}
