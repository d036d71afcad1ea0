package io.aplomo.escalation.people.document;

import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.calendar.model.WorkingCalendar;
import io.aplomo.escalation.catalogue.document.CalendarDocument;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.catalogue.document.OpeningEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a person works: a week or a calendar, not both.
 *
 * @param week the hours of each day of the week, on the wall clock of the person's first team; a
 *     day that is missing is free. Holidays do not change it
 * @param calendar code of a calendar whose open time it is
 */
@Schema(name = "Shift")
public record ShiftEntry(
    @Nullable
        NavigableMap<
            DayOfWeek,
            @NotNull @Size(max = CalendarDocument.MAX_OPENINGS) List<@NotNull @Valid OpeningEntry>>
        week,
    @Pattern(regexp = CatalogueDocument.CODE) @Nullable String calendar) {

  /** The hours of a week to ask with, in a zone. */
  public static OpenTime openTime(NavigableMap<DayOfWeek, List<OpeningEntry>> week, ZoneId zone) {
    return OpenTime.of(
        new WorkingCalendar("shift", zone, CalendarDocument.openings(week), Map.of(), null));
  }

  /** The same with the days in order. */
  ShiftEntry inOrder() {
    return week == null ? this : new ShiftEntry(new TreeMap<>(week), calendar);
  }
}
