package io.aplomo.escalation.playbook.document;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.cases.model.Urgency;
import io.aplomo.escalation.playbook.model.Condition;
import io.aplomo.escalation.playbook.model.DemandVerdict;
import io.aplomo.escalation.playbook.model.Fault;
import io.aplomo.escalation.playbook.model.Understanding;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which situations an entry is for. What is left out, or empty, asks for nothing; at most {@value
 * #MAX} values each.
 *
 * @param demands what the customer asks for, held against the policies
 * @param demandStates how far it has come; a case in which nothing was recorded has none
 */
@Schema(name = "PlaybookWhen")
public record WhenEntry(
    @Size(max = WhenEntry.MAX) @Nullable List<@NotNull Fault> faults,
    @Size(max = WhenEntry.MAX) @Nullable List<@NotNull Conduct> conducts,
    @Size(max = WhenEntry.MAX) @Nullable List<@NotNull DemandVerdict> demands,
    @Size(max = WhenEntry.MAX) @Nullable List<Demand.@NotNull State> demandStates,
    @Size(max = WhenEntry.MAX) @Nullable List<@NotNull Understanding> understandings,
    @Size(max = WhenEntry.MAX) @Nullable List<@NotNull Urgency> urgencies,
    @Size(max = WhenEntry.MAX) @Nullable List<@NotNull Channel> channels,
    @Nullable Boolean vulnerable,
    @Nullable Boolean safety) {

  /** More than any of them has. */
  static final int MAX = 16;

  Condition condition() {
    return new Condition(
        set(faults),
        set(conducts),
        set(demands),
        set(demandStates),
        set(understandings),
        set(urgencies),
        set(channels),
        vulnerable,
        safety);
  }

  private static <T> Set<T> set(@Nullable List<T> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }
}
