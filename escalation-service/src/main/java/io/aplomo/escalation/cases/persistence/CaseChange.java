package io.aplomo.escalation.cases.persistence;

import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction makes of one case.
 *
 * @param before absent if the case is being opened
 * @param happened all of it, in order
 * @param lastSequence of the events published about the complaint, those of this change included
 */
public record CaseChange(
    @Nullable StoredCase before, CaseFile after, List<Happening> happened, long lastSequence) {

  /** The same, and so many events more are told of it. */
  CaseChange andTelling(int events) {
    return new CaseChange(before, after, happened, lastSequence + events);
  }

  /** The assessment that holds now; null if none of this change does. */
  @Nullable Document document() {
    Document document = null;
    for (Happening happening : happened) {
      if (happening.event() instanceof CaseEvent.Assessed assessed) {
        document = assessed.document();
      }
    }
    return document;
  }

  /** Whether the file's row has to be written. */
  boolean movesTheFile() {
    return before == null || lastSequence > before.lastSequence() || !after.equals(before.file());
  }

  /** Whether the complaint itself came to a case that was opened without it. */
  boolean documents() {
    return before != null && before.file().particulars() == null && after.particulars() != null;
  }
}
