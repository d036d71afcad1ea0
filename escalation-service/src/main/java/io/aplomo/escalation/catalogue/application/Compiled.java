package io.aplomo.escalation.catalogue.application;

import io.aplomo.escalation.sla.model.SlaBook;

/** A document of either kind, ready for the engines. */
sealed interface Compiled {
  /** A calendar that can be counted with. */
  record OfCalendar(SlaBook.Calendar calendar) implements Compiled {}

  /** Rules that can be applied. */
  record OfPolicy(SlaBook.Policy policy) implements Compiled {}
}
