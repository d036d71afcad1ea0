package io.aplomo.escalation.sla.model;

import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Priority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases something applies to. An empty set, or a null, asks for nothing; what is asked for
 * and not known does not match.
 *
 * @param jurisdictions a country covers its subdivisions: {@code ES} matches {@code ES-MD}
 */
public record Match(
    Set<Priority> priorities,
    Set<Channel> channels,
    Set<Category> categories,
    Set<Conduct> conducts,
    Set<String> faults,
    Set<String> sectors,
    Set<String> jurisdictions,
    Set<String> customerTiers,
    @Nullable Boolean vulnerable) {

  /** Applies to every case. */
  public static final Match ANY =
      new Match(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

  public Match {
    priorities = Set.copyOf(priorities);
    channels = Set.copyOf(channels);
    categories = Set.copyOf(categories);
    conducts = Set.copyOf(conducts);
    faults = Set.copyOf(faults);
    sectors = Set.copyOf(sectors);
    jurisdictions = Set.copyOf(jurisdictions);
    customerTiers = Set.copyOf(customerTiers);
  }

  /** Whether it applies. */
  public boolean covers(Circumstances of) {
    return asks(priorities, of.priority())
        && asks(channels, of.channel())
        && asks(categories, of.category())
        && asks(conducts, of.conduct())
        && asks(faults, of.fault())
        && asks(sectors, of.sector())
        && coversJurisdiction(of.jurisdiction())
        && asks(customerTiers, of.customerTier())
        && (vulnerable == null || vulnerable == of.vulnerable());
  }

  private boolean coversJurisdiction(@Nullable String jurisdiction) {
    if (jurisdictions.isEmpty()) {
      return true;
    }
    if (jurisdiction == null) {
      return false;
    }
    int dash = jurisdiction.indexOf('-');
    return jurisdictions.contains(jurisdiction)
        || (dash > 0 && jurisdictions.contains(jurisdiction.substring(0, dash)));
  }

  private static <V> boolean asks(Set<V> wanted, @Nullable V known) {
    return wanted.isEmpty() || (known != null && wanted.contains(known));
  }
}
