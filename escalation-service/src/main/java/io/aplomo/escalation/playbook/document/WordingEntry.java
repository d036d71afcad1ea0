package io.aplomo.escalation.playbook.document;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.escalation.playbook.model.Wording;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to say; at most {@value #MAX} UTF-16 units in each language. What stands in square brackets
 * the person fills in.
 */
@Schema(name = "PlaybookWording")
public record WordingEntry(
    @Schema(examples = "Siento mucho lo que ha pasado.") @NotNull @PlainText(max = WordingEntry.MAX)
        String es,
    @Schema(examples = "I am very sorry about what happened.")
        @NotNull
        @PlainText(max = WordingEntry.MAX)
        String en) {

  /** A minute of speech. */
  static final int MAX = 1000;

  Wording wording() {
    return new Wording(es, en);
  }
}
