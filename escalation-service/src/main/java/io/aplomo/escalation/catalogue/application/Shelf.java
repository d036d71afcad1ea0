package io.aplomo.escalation.catalogue.application;

import io.aplomo.escalation.catalogue.DocumentKind;
import io.aplomo.escalation.catalogue.persistence.DocumentHead;
import io.aplomo.escalation.sla.model.SlaBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one tenant at one revision, by code; immutable.
 *
 * @param calendars its own, and the standard ones
 * @param policies its own, and the standard ones
 * @param book the same for the engines
 */
record Shelf(
    Map<String, SlaBook.Calendar> calendars, Map<String, SlaBook.Policy> policies, SlaBook book) {

  Shelf(Map<String, SlaBook.Calendar> calendars, Map<String, SlaBook.Policy> policies) {
    this(
        Map.copyOf(calendars),
        Map.copyOf(policies),
        new SlaBook(
            revision(calendars, policies), List.copyOf(policies.values()), Map.copyOf(calendars)));
  }

  /** With these versions over those of the same codes. */
  Shelf with(Map<DocumentHead, Compiled> versions) {
    Map<String, SlaBook.Calendar> allCalendars = new HashMap<>(calendars);
    Map<String, SlaBook.Policy> allPolicies = new HashMap<>(policies);
    versions.forEach((head, compiled) -> {
      switch (compiled) {
        case Compiled.OfCalendar(SlaBook.Calendar calendar) ->
            allCalendars.put(head.code(), calendar);
        case Compiled.OfPolicy(SlaBook.Policy policy) -> allPolicies.put(head.code(), policy);
      }
    });
    return new Shelf(allCalendars, allPolicies);
  }

  /** Which version of a document this has; 0 if none, or the standard one. */
  long version(DocumentKind kind, String code) {
    return switch (kind) {
      case CALENDAR -> version(calendars.get(code));
      case SLA_POLICY -> version(policies.get(code));
    };
  }

  /**
   * Versions and revisions have no gap, so all versions together are as many as there were changes,
   * and the number of the last one.
   */
  private static long revision(
      Map<String, SlaBook.Calendar> calendars, Map<String, SlaBook.Policy> policies) {
    return calendars.values().stream().mapToLong(SlaBook.Calendar::version).sum()
        + policies.values().stream().mapToLong(SlaBook.Policy::version).sum();
  }

  private static long version(SlaBook.@Nullable Calendar calendar) {
    return calendar == null ? 0 : calendar.version();
  }

  private static long version(SlaBook.@Nullable Policy policy) {
    return policy == null ? 0 : policy.version();
  }
}
