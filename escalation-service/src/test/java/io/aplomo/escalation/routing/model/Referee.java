package io.aplomo.escalation.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps books of a day of its own and judges every decision by looking at every case and every
 * person. It is written from the text of issue 5 and shares no rule with what it judges.
 */
final class Referee {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  /** A person as the books have them. */
  static final class Hand {
    final Person person;
    final Set<UUID> cases = new TreeSet<>();
    Presence presence = Presence.AWAY;
    int doseTaken;
    int doseOffered;

    Hand(Person person) {
      this.person = person;
    }
  }

  /** A case as the books have it. */
  static final class Sheet {
    WaitingCase waiting;
    Level level;
    boolean waits;
    boolean answered;
    @Nullable Offer offer;
    @Nullable String owner;
    @Nullable Instant firstOffered;
    @Nullable Instant unableSince;
    final Set<String> refusers = new TreeSet<>();
    final Map<String, Instant> lapsedAt = new HashMap<>();

    Sheet(WaitingCase waiting) {
      this.waiting = waiting;
      this.level = waiting.needs().level();
    }

    @Override
    public String toString() {
      return "%s at %s, waits %s, offered %s, owner %s, refused by %s, unable since %s"
          .formatted(waiting, level, waits, offer, owner, refusers, unableSince);
    }
  }

  private final boolean always;
  final Map<String, Hand> hands = new TreeMap<>();
  final Map<UUID, Sheet> sheets = new TreeMap<>();
  final Set<UUID> gone = new TreeSet<>();

  /**
   * Opens the books.
   *
   * @param always whether everything is looked at after every step, so that it is known since when
   *     nobody is able to take a case
   */
  Referee(boolean always) {
    this.always = always;
  }

  /** Whether case a comes before case b: the order of the issue, in its words. */
  static int order(WaitingCase a, WaitingCase b, Instant now) {
    boolean firstA = a.priority() == Priority.P1;
    boolean firstB = b.priority() == Priority.P1;
    if (firstA != firstB) {
      return firstA ? -1 : 1;
    }
    boolean riskA = a.riskAt() != null && a.riskAt().compareTo(now) < 0;
    boolean riskB = b.riskAt() != null && b.riskAt().compareTo(now) < 0;
    if (!firstA && riskA != riskB) {
      return riskA ? -1 : 1;
    }
    List<Comparable<?>> keysA = keys(a, firstA || riskA);
    List<Comparable<?>> keysB = keys(b, firstA || riskA);
    Comparator<Object> natural =
        (x, y) -> {
          @SuppressWarnings("unchecked")
          Comparable<Object> left = (Comparable<Object>) x;
          return left.compareTo(y);
        };
    for (int i = 0; i < keysA.size(); i++) {
      int order = natural.compare(keysA.get(i), keysB.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<Comparable<?>> keys(WaitingCase c, boolean dueFirst) {
    Instant due = c.due() == null ? Instant.MAX : c.due();
    return dueFirst
        ? List.of(due, c.priority(), c.waitingSince(), c.id())
        : List.of(c.priority(), due, c.waitingSince(), c.id());
  }

  void judge(RoutingDecision decision) {
    Sheet sheet = sheet(decision.caseId());
    switch (decision) {
      case RoutingDecision.Offered d -> offered(sheet, d.offer());
      case RoutingDecision.Returned d -> {
        assertThat(sheet.offer).as("returned").isEqualTo(d.offer());
        Hand hand = hand(d.offer().personId());
        hand.cases.remove(d.caseId());
        hand.doseOffered -= sheet.waiting.needs().dose();
        sheet.offer = null;
        sheet.waits = true;
        switch (d.why()) {
          case LAPSED -> {
            assertThat(d.at()).isEqualTo(d.offer().acceptBy());
            sheet.lapsedAt.put(d.offer().personId(), d.at());
          }
          case REFUSED -> sheet.refusers.add(d.offer().personId());
          case PERSON_LEFT -> assertThat(isThere(hand, d.at())).isFalse();
        }
      }
      case RoutingDecision.Climbed d -> climbed(sheet, d);
      case RoutingDecision.AnsweredInWriting d -> {
        assertThat(sheet.answered).as("answered once").isFalse();
        for (Level level : Level.values()) {
          hold(
              level.compareTo(sheet.level) < 0
                  || hands.values().stream().noneMatch(h -> isAble(h, sheet, level, d.at())),
              "somebody is there for",
              sheet);
        }
        unableFor(sheet, d.at());
        sheet.answered = true;
        sheet.level = sheet.waiting.needs().level();
        forget(sheet);
      }
    }
  }

  private void climbed(Sheet sheet, RoutingDecision.Climbed d) {
    assertThat(sheet.waits).isTrue();
    assertThat(d.to()).isGreaterThan(sheet.level);
    assertThat(hands.values().stream().anyMatch(h -> isAble(h, sheet, d.to(), d.at())))
        .as("somebody is there")
        .isTrue();
    switch (d.why()) {
      case NO_ELIGIBLE_PERSON -> unableFor(sheet, d.at());
      case NOT_ACCEPTED -> assertThat(sheet.lapsedAt).isNotEmpty();
    }
    sheet.level = d.to();
    forget(sheet);
  }

  private void unableFor(Sheet sheet, Instant now) {
    hold(nobodyIsAble(sheet, now), "somebody is able to take", sheet);
    if (always) {
      assertThat(sheet.unableSince).as("since when nobody is able").isNotNull();
      assertThat(sheet.unableSince).isBeforeOrEqualTo(now.minus(PATIENCE));
    }
  }

  private boolean nobodyIsAble(Sheet sheet, Instant now) {
    return hands.values().stream().noneMatch(hand -> isAble(hand, sheet, sheet.level, now));
  }

  /** As an assertion, and cheap where it holds. */
  private static void hold(boolean holds, String otherwise, Object about) {
    if (!holds) {
      throw new AssertionError(otherwise + " " + about);
    }
  }

  private static void forget(Sheet sheet) {
    sheet.refusers.clear();
    sheet.lapsedAt.clear();
    sheet.unableSince = null;
  }

  private void offered(Sheet sheet, Offer offer) {
    Instant now = offer.offeredAt();
    Hand hand = hand(offer.personId());
    assertThat(sheet.waits).as("in two hands").isTrue();
    assertThat(mayTake(hand, sheet, now)).as("%s may take it", offer).isTrue();
    for (Sheet other : sheets.values()) {
      boolean before = other.waits && order(other.waiting, sheet.waiting, now) < 0;
      hold(!before || !mayTake(hand, other, now), "there waits before", other);
    }
    String known = sheet.waiting.knownBy();
    if (known != null && !known.equals(offer.personId())) {
      assertThat(mayTake(hand(known), sheet, now)).as("who knows it is asked first").isFalse();
    }
    sheet.waits = false;
    sheet.offer = offer;
    sheet.firstOffered = sheet.firstOffered == null ? now : sheet.firstOffered;
    hand.cases.add(offer.caseId());
    hand.doseOffered += sheet.waiting.needs().dose();
  }

  /** What a person asked for: the first one of all that they may have. */
  void pulled(UUID id, String personId, Instant now) {
    Sheet sheet = sheet(id);
    Hand hand = hand(personId);
    assertThat(sheet.waits).as("in two hands").isTrue();
    for (Sheet other : sheets.values()) {
      boolean before = other.waits && order(other.waiting, sheet.waiting, now) < 0;
      hold(!before || !isAble(hand, other, other.level, now), "there waits before", other);
    }
    sheet.waits = false;
    sheet.owner = personId;
    hand.cases.add(id);
    hand.doseTaken += sheet.waiting.needs().dose();
  }

  void accepted(UUID id, String personId) {
    Sheet sheet = sheet(id);
    assertThat(sheet.offer).isNotNull();
    sheet.offer = null;
    sheet.owner = personId;
    hand(personId).doseOffered -= sheet.waiting.needs().dose();
    hand(personId).doseTaken += sheet.waiting.needs().dose();
  }

  /** The case needs nobody any more. */
  void left(UUID id) {
    Sheet sheet = sheet(id);
    hands.values().forEach(hand -> hand.cases.remove(id));
    if (sheet.offer != null) {
      hand(sheet.offer.personId()).doseOffered -= sheet.waiting.needs().dose();
    }
    sheets.remove(id);
    gone.add(id);
  }

  /** What holds whenever all has been decided. */
  void inspect(Router router, Instant now, boolean thoroughly) {
    for (Hand hand : hands.values()) {
      hold(hand.cases.size() <= hand.person.capacity(), "over capacity", hand.person);
      hold(
          hand.doseTaken + hand.doseOffered <= hand.person.exposureBudget(),
          "over budget",
          hand.person);
    }
    List<Sheet> waiting = new ArrayList<>();
    sheets.values().stream().filter(sheet -> sheet.waits).forEach(waiting::add);
    for (Hand hand : hands.values()) {
      if (thoroughly && hand.cases.size() < hand.person.capacity() && isThere(hand, now)) {
        waiting.forEach(sheet -> hold(!mayTake(hand, sheet, now), "somebody is free for", sheet));
      }
    }
    if (thoroughly) {
      sheets.values().forEach(sheet -> inPlace(sheet, router, now));
    }
  }

  private void inPlace(Sheet sheet, Router router, Instant now) {
    UUID id = sheet.waiting.id();
    switch (router.placeOf(id).orElseThrow()) {
      case Place.Gathered p -> hold(!sheet.waits, "is put off", sheet);
      case Place.Waiting p -> hold(sheet.waits, "waits", sheet);
      case Place.Offered p -> hold(p.offer().equals(sheet.offer), "is offered", sheet);
      case Place.Taken p -> hold(p.personId().equals(sheet.owner), "is taken", sheet);
    }
    if (!sheet.waits || !nobodyIsAble(sheet, now)) {
      sheet.unableSince = null;
    } else if (sheet.unableSince == null) {
      sheet.unableSince = now;
    } else if (always && !sheet.answered) {
      hold(sheet.unableSince.isAfter(now.minus(PATIENCE)), "ought to have climbed:", sheet);
    }
  }

  private boolean mayTake(Hand hand, Sheet sheet, Instant now) {
    Instant lapsed = sheet.lapsedAt.get(hand.person.id());
    return hand.presence == Presence.AVAILABLE
        && hand.person.takesOffers()
        && hand.cases.size() < hand.person.capacity()
        && (lapsed == null || !now.isBefore(lapsed.plus(PAUSE)))
        && isAble(hand, sheet, sheet.level, now);
  }

  private static boolean isAble(Hand hand, Sheet sheet, Level level, Instant now) {
    Needs needs = sheet.waiting.needs();
    Person person = hand.person;
    boolean refused = level == sheet.level && sheet.refusers.contains(person.id());
    boolean bears =
        needs.dose() == 0
            || hand.doseTaken + hand.doseOffered + needs.dose() <= person.exposureBudget();
    return isThere(hand, now)
        && !refused
        && bears
        && person.levels().contains(level)
        && person.languages().contains(needs.language())
        && (needs.skill() == null || person.skills().contains(needs.skill()))
        && (person.conductTrained() || !needs.conductTraining());
  }

  private static boolean isThere(Hand hand, Instant now) {
    Shift shift = hand.person.shifts().getFirst();
    boolean atWork = hand.presence == Presence.AVAILABLE || hand.presence == Presence.BUSY;
    return atWork && now.compareTo(shift.from()) >= 0 && now.compareTo(shift.until()) < 0;
  }

  Hand hand(String id) {
    Hand hand = hands.get(id);
    if (hand == null) {
      throw new AssertionError("nobody is " + id);
    }
    return hand;
  }

  Sheet sheet(UUID id) {
    Sheet sheet = sheets.get(id);
    if (sheet == null) {
      throw new AssertionError("no case " + id);
    }
    return sheet;
  }
}
