package io.aplomo.escalation.catalogue.document;

import io.aplomo.escalation.cases.model.Priority;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which cases a target holds. */
@Schema(name = "TargetPriority")
public enum TargetKey {
  P1,
  P2,
  P3,
  P4,
  /** Every priority that has no target of its own. */
  ANY;

  /** The priorities that it stands for. */
  Set<Priority> priorities() {
    return this == ANY ? EnumSet.allOf(Priority.class) : EnumSet.of(Priority.valueOf(name()));
  }
}
