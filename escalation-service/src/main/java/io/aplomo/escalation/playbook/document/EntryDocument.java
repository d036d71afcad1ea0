package io.aplomo.escalation.playbook.document;

import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.playbook.model.Entry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Steps for situations.
 *
 * @param steps left out there are none
 * @param omits codes of steps of entries that ask about less, which are wrong here
 */
@Schema(name = "PlaybookEntry")
public record EntryDocument(
    @Schema(examples = "own-fault") @NotNull @Pattern(regexp = CatalogueDocument.CODE) String code,
    @NotNull @Valid WhenEntry when,
    @Size(max = EntryDocument.MAX_STEPS) @Nullable List<@NotNull @Valid StepEntry> steps,
    @Size(max = EntryDocument.MAX_STEPS)
        @Nullable List<@NotNull @Pattern(regexp = CatalogueDocument.CODE) String> omits) {

  /** Nobody does more in one contact. */
  static final int MAX_STEPS = 20;

  List<StepEntry> given() {
    return steps == null ? List.of() : steps;
  }

  List<String> omitted() {
    return omits == null ? List.of() : omits;
  }

  Entry entry() {
    return new Entry(
        code,
        when.condition(),
        given().stream().map(StepEntry::step).toList(),
        Set.copyOf(omitted()));
  }
}
