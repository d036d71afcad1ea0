package io.aplomo.escalation.catalogue.document;

import io.aplomo.escalation.calendar.model.Opening;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One stretch of open time on the wall clock of the calendar's zone.
 *
 * @param from first minute that is open
 * @param to first minute that is no longer open; at or before {@code from} it is a time of the next
 *     day
 */
@Schema(name = "Opening")
public record OpeningEntry(
    @Schema(examples = "09:00") @NotNull @Pattern(regexp = OpeningEntry.TIME) String from,
    @Schema(examples = "14:00") @NotNull @Pattern(regexp = OpeningEntry.TIME) String to) {

  /** Hours and minutes; midnight at the end of a day is 00:00. */
  static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  static OpeningEntry of(Opening opening) {
    return new OpeningEntry(opening.from().toString(), opening.to().toString());
  }

  Opening opening() {
    return new Opening(LocalTime.parse(from), LocalTime.parse(to));
  }
}
