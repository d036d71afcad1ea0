package io.aplomo.escalation.playbook.document;

import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.playbook.model.Step;
import io.aplomo.escalation.playbook.model.StepKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, with what to say.
 *
 * @param code steps of one code are variants of each other: one of them is chosen
 * @param cites whether the codes of the policies, or of the articles, of the case are named with it
 */
@Schema(name = "PlaybookStep")
public record StepEntry(
    @Schema(examples = "apologise") @NotNull @Pattern(regexp = CatalogueDocument.CODE) String code,
    @NotNull StepKind kind,
    Demand.@Nullable Basis cites,
    @NotNull @Valid WordingEntry wording) {

  Step step() {
    return new Step(code, kind, cites, wording.wording());
  }
}
