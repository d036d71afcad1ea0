package io.aplomo.escalation.people.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.catalogue.SlaCatalogue;
import io.aplomo.escalation.people.document.ShiftEntry;
import io.aplomo.escalation.sla.model.SlaBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells whether people are on shift. */
@Singleton
public class WorkHours {
  private final Database database;
  private final SlaCatalogue catalogue;

  public WorkHours(Database database, SlaCatalogue catalogue) {
    this.database = database;
    this.catalogue = catalogue;
  }

  /**
   * Whose hours are asked for.
   *
   * @param shift their own; null for the hours of their team
   * @param zone of their team
   * @param teamCalendar code of the calendar of their team's hours; null if it has none
   */
  public record Of(@Nullable ShiftEntry shift, String zone, @Nullable String teamCalendar) {}

  /** The calendars of a tenant. */
  public record Calendars(Map<String, SlaBook.Calendar> byCode) {

    /** Whether somebody is on shift: who has no hours at all always is. */
    public boolean isOnShift(Of person, Instant at) {
      ShiftEntry shift = person.shift();
      if (shift != null && shift.week() != null) {
        return ShiftEntry.openTime(shift.week(), ZoneId.of(person.zone())).isOpen(at);
      }
      String calendar = shift == null ? person.teamCalendar() : shift.calendar();
      return calendar == null
          || Objects.requireNonNull(byCode.get(calendar), "calendars stay").openTime().isOpen(at);
    }
  }

  /** The present calendars of a tenant, with all that its people and teams can name. */
  public Uni<Calendars> calendars(String tenant) {
    return database.inTransaction(tx -> calendars(tx, tenant));
  }

  /** The same, in the caller's transaction. */
  public Uni<Calendars> calendars(SqlConnection tx, String tenant) {
    return catalogue.latest(tx, tenant).map(book -> new Calendars(book.calendars()));
  }
}
