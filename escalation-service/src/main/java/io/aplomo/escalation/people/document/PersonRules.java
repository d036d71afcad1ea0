package io.aplomo.escalation.people.document;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.escalation.catalogue.document.CalendarRules;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What no single field of a person shows. */
public final class PersonRules {
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** What the caller is called in paths. */
  private static final String CALLER = "me";

  private PersonRules() {}

  /**
   * Looks at the id under which a person is put.
   *
   * @throws ProblemException 400 if the path has none, or the person another one
   */
  public static void checkId(String id, @Nullable String idOfBody) {
    CatalogueDocument.checkName("id", id, idOfBody);
    if (id.equals(CALLER)) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField("id")
          .withDetail("That is the caller, whoever it is.")
          .exception();
    }
  }

  /**
   * Looks at a person whose fields are each within their bounds.
   *
   * @throws ProblemException 400, if a list says something twice, a currency is unknown, or the
   *     shift is unclear, overlaps itself or has no hours
   */
  public static void check(PersonDocument person) {
    checkOnce(person.teams(), "teams[%d]");
    checkOnce(person.languages(), "languages[%d]");
    if (person.skills() != null) {
      checkOnce(person.skills(), "skills[%d]");
    }
    checkAuthority(person.authority());
    checkShift(person.shift());
  }

  private static void checkAuthority(@Nullable AuthorityEntry authority) {
    if (authority == null) {
      return;
    }
    checkOnce(authority.remedies(), "authority.remedies[%d]");
    List<String> currencies = authority.limits().stream().map(LimitEntry::currency).toList();
    checkOnce(currencies, "authority.limits[%d].currency");
    for (int i = 0; i < currencies.size(); i++) {
      if (!CURRENCIES.contains(currencies.get(i))) {
        throw PeopleProblem.UNKNOWN_CURRENCY
            .problem()
            .withField("authority.limits[%d].currency".formatted(i))
            .exception();
      }
    }
  }

  private static void checkShift(@Nullable ShiftEntry shift) {
    if (shift == null) {
      return;
    }
    if ((shift.week() == null) == (shift.calendar() == null)) {
      throw PeopleProblem.UNCLEAR_SHIFT.problem().withField("shift").exception();
    }
    if (shift.week() != null) {
      CalendarRules.checkWeek(shift.week(), "shift.week");
    }
  }

  private static void checkOnce(List<?> entries, String field) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!seen.add(entries.get(i))) {
        throw PeopleProblem.DUPLICATE_ENTRY.problem().withField(field.formatted(i)).exception();
      }
    }
  }
}
