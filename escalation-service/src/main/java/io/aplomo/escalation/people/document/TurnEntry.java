package io.aplomo.escalation.people.document;

import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.people.model.Turn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of time in which one person is on call.
 *
 * @param level 1 is called first, the next one if nobody accepts
 * @param person id of somebody active
 * @param from first instant of it
 * @param to first instant after it
 */
@Schema(name = "Turn")
public record TurnEntry(
    @NotNull @Min(1) @Max(TurnEntry.MAX_LEVEL) Integer level,
    @NotNull @Pattern(regexp = CatalogueDocument.CODE) String person,
    @NotNull Instant from,
    @NotNull Instant to) {

  /** From the one who is called first to the manager whom all ends with. */
  static final int MAX_LEVEL = 5;

  Turn turn() {
    return new Turn(level, person, from, to);
  }
}
