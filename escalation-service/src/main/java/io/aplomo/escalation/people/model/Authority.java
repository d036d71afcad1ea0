package io.aplomo.escalation.people.model;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person may grant without asking anybody.
 *
 * @param remedies of which kinds
 * @param limits how much at once, in minor units by currency; nothing in a currency that is missing
 */
public record Authority(Set<Remedy> remedies, Map<String, Long> limits) {

  /** Whether a person may grant something. */
  public sealed interface Ruling {
    /** They may. */
    record Granted() implements Ruling {}

    /** They may not, whatever the amount. */
    record WrongRemedy() implements Ruling {}

    /** They may not: {@code limit} minor units of the currency is all they may grant. */
    record OverLimit(long limit) implements Ruling {}
  }

  public Authority {
    remedies = Set.copyOf(remedies);
    limits = Map.copyOf(limits);
  }

  /**
   * Whether it covers a remedy.
   *
   * @param amount what it costs; null if it is no money
   */
  public Ruling mayGrant(Remedy remedy, @Nullable Money amount) {
    if (!remedies.contains(remedy)) {
      return new Ruling.WrongRemedy();
    }
    if (amount == null) {
      return new Ruling.Granted();
    }
    long limit = limits.getOrDefault(amount.currency(), 0L);
    return amount.amountMinor() <= limit ? new Ruling.Granted() : new Ruling.OverLimit(limit);
  }
}
