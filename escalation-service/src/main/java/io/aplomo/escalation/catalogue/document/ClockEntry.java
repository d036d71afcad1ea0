package io.aplomo.escalation.catalogue.document;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.sla.model.Basis;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.ClockRestart;
import io.aplomo.escalation.sla.model.ClockRule;
import io.aplomo.escalation.sla.model.ClockStart;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One clock that a case has.
 *
 * @param code names the rule, once within its policy
 * @param calendar code of the calendar whose open time or working days count
 * @param targets how long it may run, by priority; {@code ANY} is for those that have none of their
 *     own
 * @param warnings at most {@value ClockRule#MOST_WARNINGS}
 * @param pausedBy what stops it for a while; nothing if it is left out
 * @param startedBy what it begins with; RECEIPT if it is left out, and REVIEW of RESOLUTION alone
 * @param restartedBy what it begins anew with; nothing if it is left out. COMPLETION needs
 *     AWAITING_COMPLETION in {@code pausedBy}
 * @param askedBy whose public message arms it: of NEXT_RESPONSE alone, which needs it
 * @param answeredBy whose public message meets it, or of KEEP_INFORMED begins it anew;
 *     FIRST_RESPONSE, NEXT_RESPONSE and KEEP_INFORMED need it
 * @param ladder who is called about a breach, at most {@value #MAX_LADDER} steps
 */
@Schema(name = "SlaClock")
public record ClockEntry(
    @Schema(examples = "first-response") @NotNull @Pattern(regexp = CatalogueDocument.CODE)
        String code,
    @NotNull ClockKind kind,
    @NotNull Basis basis,
    @Schema(examples = "es-madrid-office") @NotNull @Pattern(regexp = CatalogueDocument.CODE)
        String calendar,
    @NotNull NavigableMap<TargetKey, @NotNull @Valid TargetEntry> targets,
    @Size(max = ClockRule.MOST_WARNINGS) @Nullable List<@NotNull @Valid WarningEntry> warnings,
    @Size(max = ClockEntry.MAX_VALUES) @Nullable List<@NotNull PauseCause> pausedBy,
    @Nullable ClockStart startedBy,
    @Size(max = ClockEntry.MAX_VALUES) @Nullable List<@NotNull ClockRestart> restartedBy,
    @Size(max = ClockEntry.MAX_VALUES) @Nullable List<@NotNull Author> askedBy,
    @Size(max = ClockEntry.MAX_VALUES) @Nullable List<@NotNull Author> answeredBy,
    @Size(max = ClockEntry.MAX_LADDER) @Nullable List<@NotNull @Valid LadderEntry> ladder) {

  /** Twice as many as there are levels of an organisation that answer for one complaint. */
  static final int MAX_LADDER = 8;

  /** Of an enumeration; there are fewer. */
  static final int MAX_VALUES = 8;

  List<WarningEntry> allWarnings() {
    return warnings == null ? List.of() : warnings;
  }

  /** The same for the engines; asked only of what {@link PolicyRules} have let pass. */
  ClockRule rule() {
    return new ClockRule(
        code,
        kind,
        basis,
        calendar,
        targetsByPriority(),
        allWarnings().stream().map(WarningEntry::warning).toList(),
        set(pausedBy),
        start(),
        set(restartedBy),
        set(askedBy),
        set(answeredBy),
        ladder == null ? List.of() : ladder.stream().map(LadderEntry::step).toList());
  }

  /** What it begins with. */
  ClockStart start() {
    return startedBy == null ? ClockStart.RECEIPT : startedBy;
  }

  /** The priorities that have a target. */
  Set<Priority> priorities() {
    Set<Priority> priorities = EnumSet.noneOf(Priority.class);
    targets.keySet().forEach(key -> priorities.addAll(key.priorities()));
    return priorities;
  }

  private Map<Priority, Target> targetsByPriority() {
    Map<Priority, Target> all = new EnumMap<>(Priority.class);
    // ANY is the last of the keys, and gives way to those before it.
    targets.forEach((key, target) ->
        key.priorities().forEach(priority -> all.putIfAbsent(priority, target.target())));
    return all;
  }

  private static <T> Set<T> set(@Nullable List<T> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }
}
