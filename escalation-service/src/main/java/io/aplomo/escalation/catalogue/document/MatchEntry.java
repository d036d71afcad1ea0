package io.aplomo.escalation.catalogue.document;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.sla.model.Match;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a policy applies to. What is left out asks for nothing; what is asked for and not
 * known of a case does not match. At most {@value #MAX} values each.
 *
 * @param faults verdicts of triage
 * @param jurisdictions ISO 3166-1 alpha-2, or ISO 3166-2 for a subdivision; a country covers its
 *     subdivisions
 */
@Schema(name = "SlaMatch")
public record MatchEntry(
    @Size(max = MatchEntry.MAX) @Nullable List<@NotNull Priority> priorities,
    @Size(max = MatchEntry.MAX) @Nullable List<@NotNull Channel> channels,
    @Size(max = MatchEntry.MAX) @Nullable List<@NotNull Category> categories,
    @Size(max = MatchEntry.MAX) @Nullable List<@NotNull Conduct> conducts,
    @Size(max = MatchEntry.MAX)
        @Nullable List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> faults,
    @Size(max = MatchEntry.MAX)
        @Nullable List<@NotNull @PlainText(max = MatchEntry.MAX_WORD) String> sectors,
    @Size(max = MatchEntry.MAX)
        @Nullable List<@NotNull @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?") String>
            jurisdictions,
    @Size(max = MatchEntry.MAX)
        @Nullable List<@NotNull @PlainText(max = MatchEntry.MAX_WORD) String> customerTiers,
    @Nullable Boolean vulnerable) {

  /** More than there are of anything but tiers of customers. */
  static final int MAX = 64;

  /** Of a sector or a tier, as intake takes them. */
  static final int MAX_WORD = 64;

  Match match() {
    return new Match(
        set(priorities),
        set(channels),
        set(categories),
        set(conducts),
        set(faults),
        set(sectors),
        set(jurisdictions),
        set(customerTiers),
        vulnerable);
  }

  private static <T> Set<T> set(@Nullable List<T> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }
}
