package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.CaseState;
import io.aplomo.escalation.catalogue.SlaCatalogue;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.SlaBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes the zone of the calendar by which the tenant promises to settle a case, or at least to
 * answer: that is where its office is. What runs around the clock in UTC says nothing of a place.
 */
@Singleton
class CatalogueZones implements LocalZones {
  private static final List<ClockKind> PROMISES =
      List.of(ClockKind.RESOLUTION, ClockKind.FIRST_RESPONSE);

  private static final ZoneId NOBODYS_OFFICE = ZoneId.of("UTC");

  /** Of a tenant that promises neither. */
  private static final ZoneId ELSE = ZoneId.of("Europe/Madrid");

  private final SlaCatalogue catalogue;

  CatalogueZones(SlaCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Uni<Found> of(SqlConnection tx, Set<String> tenants) {
    return tenants.isEmpty()
        ? Uni.createFrom().item(of -> ELSE)
        : catalogue.current(tx, tenants).map(books -> of -> zone(of, books));
  }

  private static ZoneId zone(CaseState of, Map<String, SlaBook> books) {
    SlaBook book = books.get(of.tenant());
    if (book == null || !(of instanceof CaseFile file)) {
      return ELSE;
    }
    var applying = book.applyingTo(ClockFacts.circumstances(file));
    return PROMISES.stream()
        .map(promise -> applying.get(promise.name()))
        .filter(Objects::nonNull)
        .map(rule -> rule.openTime().zone())
        .filter(zone -> !zone.equals(NOBODYS_OFFICE))
        .findFirst()
        .orElse(ELSE);
  }
}
