package io.aplomo.escalation.people.application;

import io.aplomo.escalation.catalogue.SlaCatalogue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether calendars that are named are there; once there, a calendar stays. */
@Singleton
class KnownCalendars {
  private final SlaCatalogue catalogue;

  KnownCalendars(SlaCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The refusal, if a calendar is named and the tenant has none of that code. */
  Uni<Optional<Refusal>> check(
      SqlConnection tx, String tenant, @Nullable String calendar, Refusal unknown) {
    return calendar == null
        ? Uni.createFrom().item(Optional.empty())
        : catalogue
            .latest(tx, tenant)
            .map(book ->
                book.calendars().containsKey(calendar) ? Optional.empty() : Optional.of(unknown));
  }
}
