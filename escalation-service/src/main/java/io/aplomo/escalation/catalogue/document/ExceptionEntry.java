package io.aplomo.escalation.catalogue.document;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.escalation.calendar.model.ExceptionDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date that differs from the week.
 *
 * @param date in the calendar's zone
 * @param name why, for people
 * @param openings the hours of that day instead; none = closed
 */
@Schema(name = "CalendarException")
public record ExceptionEntry(
    @Schema(examples = "2026-01-01") @NotNull @Size(max = 10) String date,
    @Schema(examples = "Año Nuevo") @NotNull @PlainText(max = LocalizedName.MAX) String name,
    @NotNull @Size(max = CalendarDocument.MAX_OPENINGS)
        List<@NotNull @Valid OpeningEntry> openings) {

  static ExceptionEntry of(LocalDate date, ExceptionDay day) {
    return new ExceptionEntry(
        date.toString(), day.name(), day.openings().stream().map(OpeningEntry::of).toList());
  }

  ExceptionDay day() {
    return new ExceptionDay(name, openings.stream().map(OpeningEntry::opening).toList());
  }
}
