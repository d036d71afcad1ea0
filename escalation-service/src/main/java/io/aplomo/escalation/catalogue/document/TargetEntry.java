package io.aplomo.escalation.catalogue.document;

import io.aplomo.escalation.calendar.model.DateTarget;
import io.aplomo.escalation.sla.model.Target;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long a clock may run: a duration ({@code seconds}, {@code time}) or a date ({@code count},
 * {@code unit}, {@code end} and perhaps {@code roll}).
 *
 * @param seconds 1 to five years
 * @param time which time counts for a duration
 * @param count how many units after the day of the start; 0 is allowed for working days and means
 *     the same one
 * @param unit what is counted
 * @param end when the last day is over
 * @param roll what happens if the last day is no working day; nothing if it is left out
 */
@Schema(name = "SlaTarget")
public record TargetEntry(
    @Schema(examples = "14400") @Min(1) @Max(Target.MOST_SECONDS) @Nullable Long seconds,
    Target.@Nullable Time time,
    @Schema(examples = "15") @Min(0) @Nullable Integer count,
    DateTarget.@Nullable Unit unit,
    DateTarget.@Nullable DayEnd end,
    DateTarget.@Nullable Roll roll) {

  /** Whether it has all of a duration and nothing of a date. */
  boolean isDuration() {
    return seconds != null
        && time != null
        && count == null
        && unit == null
        && end == null
        && roll == null;
  }

  /** Whether it has all of a date and nothing of a duration. */
  boolean isDate() {
    return seconds == null && time == null && count != null && unit != null && end != null;
  }

  /** The same for the engines; asked only of what is one of the two. */
  Target target() {
    if (seconds != null) {
      return new Target.Duration(seconds, Objects.requireNonNull(time));
    }
    return new Target.Date(
        new DateTarget(
            Objects.requireNonNull(unit),
            Objects.requireNonNull(count),
            Objects.requireNonNull(end),
            roll == null ? DateTarget.Roll.NONE : roll));
  }
}
