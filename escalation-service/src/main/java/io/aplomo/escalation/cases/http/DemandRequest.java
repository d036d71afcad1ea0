package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.escalation.cases.model.Demand;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How what the customer asks for was answered.
 *
 * @param to where it stands from now on
 * @param basis what {@code code} names
 * @param code the policy or article that this rests on; published
 * @param reasonCode why, as a code of the organisation; needed to decline what no compromise was
 *     offered for; published
 * @param note in the person's own words, at most {@value MoveRequest#MAX_NOTE} UTF-16 units; never
 *     published
 */
@Schema(name = "DemandMove")
record DemandRequest(
    @NotNull Demand.State to,
    @NotNull Demand.Basis basis,
    @NotNull @Pattern(regexp = MoveRequest.CODE) String code,
    @Pattern(regexp = MoveRequest.CODE) @Nullable String reasonCode,
    @PlainText(max = MoveRequest.MAX_NOTE) @Nullable String note) {

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "DemandRequest[" + to + ", " + basis + ", " + code + "]";
  }
}
