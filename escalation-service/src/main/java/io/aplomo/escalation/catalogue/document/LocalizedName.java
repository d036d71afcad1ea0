package io.aplomo.escalation.catalogue.document;

import io.aplomo.chassis.http.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What people call a thing, in the languages of the consoles; at most {@value #MAX} UTF-16 units
 * each.
 */
@Schema(name = "LocalizedName")
public record LocalizedName(
    @Schema(examples = "Oficina de Madrid") @NotNull @PlainText(max = LocalizedName.MAX) String es,
    @Schema(examples = "Madrid office") @NotNull @PlainText(max = LocalizedName.MAX) String en) {

  /** One line on a screen. */
  static final int MAX = 200;
}
