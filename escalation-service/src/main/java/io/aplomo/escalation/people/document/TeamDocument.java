package io.aplomo.escalation.people.document;

import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.escalation.catalogue.document.CalendarRules;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.catalogue.document.LocalizedName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A team as people write it.
 *
 * @param code names it among the tenant's teams; in a request it may be left out, or is that of the
 *     path
 * @param zone IANA name of the zone whose wall clock the shifts of its people are read from
 * @param calendar code of the calendar of its hours, for people without a shift of their own;
 *     without one they may work at any time
 * @param parent code of the team that it is a part of
 */
@Schema(name = "Team")
public record TeamDocument(
    @Schema(examples = "madrid-phone") @Pattern(regexp = CatalogueDocument.CODE)
        @Nullable String code,
    @NotNull @Valid LocalizedName name,
    @Schema(examples = "Europe/Madrid") @NotNull @Size(max = 64) String zone,
    @Schema(examples = "es-madrid-office") @Pattern(regexp = CatalogueDocument.CODE)
        @Nullable String calendar,
    @Pattern(regexp = CatalogueDocument.CODE) @Nullable String parent) {

  /**
   * Looks at what no single field shows.
   *
   * @throws ProblemException 400, if the zone is unknown
   */
  public void check() {
    CalendarRules.checkZone(zone, "zone");
  }

  /** The same under its code, as it is kept. */
  public TeamDocument as(String knownAs) {
    return new TeamDocument(knownAs, name, zone, calendar, parent);
  }
}
