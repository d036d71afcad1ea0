package io.aplomo.escalation.routing.model;

import static io.aplomo.escalation.routing.model.Waiting.NOON;
import static io.aplomo.escalation.routing.model.Waiting.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.routing.model.RoutingAnswer.Reason;
import io.aplomo.escalation.routing.model.RoutingDecision.AnsweredInWriting;
import io.aplomo.escalation.routing.model.RoutingDecision.Climbed;
import io.aplomo.escalation.routing.model.RoutingDecision.Offered;
import io.aplomo.escalation.routing.model.RoutingDecision.Returned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouterTest {
  private static final WaitingCase URGENT = Waiting.of(1, Priority.P1, 60);
  private static final WaitingCase NORMAL = Waiting.of(2, Priority.P3, 60);
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(2));

  private final Router router = new Router(RoutingRules.standard(SimulatedDay.ALWAYS));

  @Test
  void offersTheMostUrgentCaseToWhoIsFree() {
    router.put(NORMAL, NOON);
    router.put(URGENT, NOON);
    comes("ana", Level.AGENT);

    assertThat(router.decide(NOON))
        .containsExactly(new Offered(new Offer(URGENT.id(), "ana", NOON, NOON.plusSeconds(60))));
    assertThat(router.waiting()).isEqualTo(1);
  }

  @Test
  void givesTheNextOneInOrderToWhoBecomesFree() {
    comes("ana", Level.AGENT);
    router.put(URGENT, NOON);
    accepted(URGENT, "ana");
    router.put(Waiting.of(3, Priority.P3, 120), NOON);
    router.put(NORMAL, NOON);
    assertThat(router.decide(NOON)).isEmpty();

    var _ = router.finish(URGENT.id(), "ana", LATER);

    assertThat(offers(LATER)).containsExactly("ana has " + NORMAL.id());
  }

  @Test
  void prefersWhatIsAtRiskToAHigherPriority() {
    WaitingCase later = Waiting.of(3, Priority.P2, 500);
    router.put(later, NOON);
    router.put(NORMAL, NOON);
    Instant atRisk = NOON.plus(Duration.ofMinutes(46));
    router.put(person("ana", Level.AGENT, 2), NOON);
    router.show("ana", Presence.AVAILABLE, atRisk);

    assertThat(offers(atRisk)).containsExactly("ana has " + NORMAL.id(), "ana has " + later.id());
  }

  @Test
  void asksWhoKnowsTheCaseBeforeWhoHasLessToDo() {
    comes("ana", Level.AGENT);
    comes("zoe", Level.AGENT);
    router.put(Waiting.knownBy(NORMAL, "zoe"), NOON);

    assertThat(offers(NOON)).containsExactly("zoe has " + NORMAL.id());
  }

  @Test
  void asksSomebodyElseWhereWhoKnowsTheCaseIsAway() {
    comes("ana", Level.AGENT);
    comes("zoe", Level.AGENT);
    router.show("zoe", Presence.BREAK, NOON);
    router.put(Waiting.knownBy(NORMAL, "zoe"), NOON);

    assertThat(offers(NOON)).containsExactly("ana has " + NORMAL.id());
  }

  @Test
  void offersNothingThatNobodyHasTheSkillsFor() {
    comes("ana", Level.AGENT);
    List<Needs> beyond =
        List.of(
            new Needs(Level.AGENT, "en", null, false, 0),
            new Needs(Level.AGENT, "es", "NETWORK", false, 0),
            new Needs(Level.SUPERVISOR, "es", null, false, 0),
            new Needs(Level.AGENT, "es", null, true, 11));
    for (int i = 0; i < beyond.size(); i++) {
      router.put(Waiting.of(i, Priority.P1, 60, beyond.get(i)), NOON);
    }

    assertThat(router.decide(NOON)).isEmpty();
  }

  @Test
  void staysWithinTheExposureOfADay() {
    Needs abusive = new Needs(Level.AGENT, "es", null, true, 6);
    comes("ana", Level.AGENT);
    WaitingCase first = Waiting.of(1, Priority.P2, 60, abusive);
    WaitingCase second = Waiting.of(2, Priority.P2, 60, abusive);
    router.put(first, NOON);
    accepted(first, "ana");
    var _ = router.finish(first.id(), "ana", NOON);
    router.put(second, NOON);
    assertThat(router.decide(NOON)).isEmpty();

    router.beginDay("ana", LATER);

    assertThat(offers(LATER)).containsExactly("ana has " + second.id());
  }

  @Test
  void offersNobodyWhatTheyRefused() {
    comes("ana", Level.AGENT);
    comes("bea", Level.AGENT);
    router.put(NORMAL, NOON);
    assertThat(offers(NOON)).containsExactly("ana has " + NORMAL.id());

    assertThat(router.refuse(NORMAL.id(), "ana", "CONFLICT_OF_INTEREST", LATER))
        .isEqualTo(new RoutingAnswer.Released(NORMAL.id()));

    List<RoutingDecision> decisions = router.decide(LATER);
    assertThat(decisions.getFirst())
        .isInstanceOfSatisfying(
            Returned.class, r -> assertThat(r.why()).isEqualTo(Returned.Why.REFUSED));
    assertThat(decisions.getLast())
        .isInstanceOfSatisfying(
            Offered.class, o -> assertThat(o.offer().personId()).isEqualTo("bea"));
  }

  @Test
  void refusesToRefuseWithoutAReason() {
    comes("ana", Level.AGENT);
    router.put(NORMAL, NOON);
    var _ = router.decide(NOON);

    assertThat(router.refuse(NORMAL.id(), "ana", " ", LATER))
        .isEqualTo(new RoutingAnswer.Refused(Reason.REASON_MISSING));
    assertThat(router.placeOf(NORMAL.id())).get().isInstanceOf(Place.Offered.class);
  }

  @Test
  void returnsWhatNobodyAnswersToItsOldPlace() {
    comes("ana", Level.AGENT);
    router.put(NORMAL, NOON);
    var _ = router.decide(NOON);
    router.put(Waiting.of(3, Priority.P3, 120), NOON);
    Instant lapsed = NOON.plus(Duration.ofMinutes(3));

    assertThat(router.accept(NORMAL.id(), "ana", lapsed))
        .isEqualTo(new RoutingAnswer.Refused(Reason.NOT_OFFERED));

    comes("bea", Level.AGENT);
    List<RoutingDecision> decisions = router.decide(lapsed);
    assertThat(decisions.getFirst())
        .isEqualTo(
            new Returned(new Offer(NORMAL.id(), "ana", NOON, lapsed), lapsed, Returned.Why.LAPSED));
    assertThat(decisions)
        .filteredOn(Offered.class::isInstance)
        .map(RoutingDecision::caseId)
        .first()
        .isEqualTo(NORMAL.id());
  }

  @Test
  void doesNotOfferAtOnceWhatSomebodyLeftUnanswered() {
    comes("ana", Level.AGENT);
    router.put(NORMAL, NOON);
    var _ = router.decide(NOON);
    Instant lapsed = NOON.plus(Duration.ofMinutes(3));

    assertThat(offers(lapsed)).isEmpty();
    assertThat(offers(lapsed.plus(Duration.ofMinutes(10)).minusNanos(1))).isEmpty();
    assertThat(offers(lapsed.plus(Duration.ofMinutes(10))))
        .containsExactly("ana has " + NORMAL.id());
  }

  @Test
  void takesBackWhatIsOfferedToWhoGoes() {
    comes("ana", Level.AGENT);
    router.put(NORMAL, NOON);
    var _ = router.decide(NOON);

    router.show("ana", Presence.AWAY, LATER);

    assertThat(router.decide(LATER))
        .singleElement()
        .isInstanceOfSatisfying(
            Returned.class, r -> assertThat(r.why()).isEqualTo(Returned.Why.PERSON_LEFT));
  }

  @Test
  void climbsToASupervisorAfterFifteenMinutesWithoutAnybody() {
    comes("sol", Level.SUPERVISOR);
    router.put(NORMAL, NOON);
    Instant climbs = NOON.plus(Duration.ofMinutes(15));

    assertThat(router.decide(climbs.minusNanos(1))).isEmpty();
    assertThat(router.wakeAt()).contains(climbs);
    assertThat(router.decide(climbs))
        .startsWith(
            new Climbed(NORMAL.id(), climbs, Level.SUPERVISOR, Climbed.Why.NO_ELIGIBLE_PERSON))
        .hasSize(2);
  }

  @Test
  void climbsToTheManagerOnCallWhereThereIsNoSupervisor() {
    comes("max", Level.MANAGER_ON_CALL);
    router.put(NORMAL, NOON);
    Instant climbs = NOON.plus(Duration.ofMinutes(15));

    assertThat(router.decide(climbs))
        .startsWith(
            new Climbed(
                NORMAL.id(), climbs, Level.MANAGER_ON_CALL, Climbed.Why.NO_ELIGIBLE_PERSON));
  }

  @Test
  void answersInWritingOnceWhereNobodyIsThereAtAllAndKeepsTheCase() {
    router.put(NORMAL, NOON);
    Instant answered = NOON.plus(Duration.ofMinutes(15));

    assertThat(router.decide(answered))
        .containsExactly(
            new AnsweredInWriting(NORMAL.id(), answered, answered.plus(Duration.ofHours(8))));
    assertThat(router.decide(answered.plus(Duration.ofHours(1)))).isEmpty();
    comes("ana", Level.AGENT);
    assertThat(offers(answered.plus(Duration.ofHours(1))))
        .containsExactly("ana has " + NORMAL.id());
  }

  @Test
  void waitsAsLongAsEverybodyIsMerelyBusy() {
    comes("ana", Level.AGENT);
    router.put(URGENT, NOON);
    accepted(URGENT, "ana");
    router.put(NORMAL, NOON);

    assertThat(router.decide(NOON.plus(Duration.ofHours(2)))).isEmpty();
  }

  @Test
  void countsFifteenMinutesFromWhenTheLastOneLeft() {
    comes("ana", Level.AGENT);
    router.put(URGENT, NOON);
    accepted(URGENT, "ana");
    router.put(NORMAL, NOON);
    Instant leaves = NOON.plus(Duration.ofHours(1));
    router.show("ana", Presence.AWAY, leaves);
    comes("sol", Level.SUPERVISOR);

    assertThat(offers(leaves.plus(Duration.ofMinutes(14)))).isEmpty();
    assertThat(offers(leaves.plus(Duration.ofMinutes(15))))
        .containsExactly("sol has " + NORMAL.id());
  }

  @Test
  void climbsWhereTheOnlyOneWhoIsAbleRefuses() {
    comes("ana", Level.AGENT);
    comes("sol", Level.SUPERVISOR);
    router.put(NORMAL, NOON);
    var _ = router.decide(NOON);
    var _ = router.refuse(NORMAL.id(), "ana", "CONFLICT_OF_INTEREST", NOON);

    assertThat(offers(NOON.plus(Duration.ofMinutes(14)))).isEmpty();
    assertThat(offers(NOON.plus(Duration.ofMinutes(15)))).containsExactly("sol has " + NORMAL.id());
  }

  @Test
  void climbsWhenNobodyAcceptsThreeTimes() {
    comes("sol", Level.SUPERVISOR);
    comes("ana", Level.AGENT);
    comes("bea", Level.AGENT);
    comes("eva", Level.AGENT);
    router.put(NORMAL, NOON);
    var _ = router.decide(NOON);
    var _ = router.decide(NOON.plus(Duration.ofMinutes(3)));
    var _ = router.decide(NOON.plus(Duration.ofMinutes(6)));
    Instant third = NOON.plus(Duration.ofMinutes(9));

    assertThat(router.decide(third))
        .contains(new Climbed(NORMAL.id(), third, Level.SUPERVISOR, Climbed.Why.NOT_ACCEPTED));
  }

  @Test
  void putsMinorCasesOffUntilTheNextDigest() {
    comes("ana", Level.AGENT);
    WaitingCase minor = Waiting.minor(1, 600);
    router.put(minor, NOON);
    Instant digest = Instant.parse("2026-11-23T16:00:00Z");

    assertThat(offers(digest.minusNanos(1))).isEmpty();
    assertThat(offers(digest)).containsExactly("ana has " + minor.id());
  }

  @Test
  void putsNothingOffThatIsAtRisk() {
    comes("ana", Level.AGENT);
    WaitingCase minor = Waiting.minor(1, 120);
    router.put(minor, NOON);

    assertThat(offers(NOON.plus(Duration.ofMinutes(90)))).containsExactly("ana has " + minor.id());
  }

  @Test
  void handsTheFirstCaseToWhoAsksForOne() {
    Person asking =
        new Person(
            "ana",
            Set.of(Level.AGENT),
            Set.of("es"),
            Set.of(),
            false,
            1,
            0,
            false,
            List.of(Waiting.TODAY));
    router.put(asking, NOON);
    router.put(NORMAL, NOON);
    router.put(URGENT, NOON);
    assertThat(router.pull("ana", NOON)).isEqualTo(new RoutingAnswer.Refused(Reason.NOT_AT_WORK));
    router.show("ana", Presence.BUSY, NOON);
    assertThat(router.decide(NOON)).isEmpty();

    assertThat(router.pull("ana", NOON)).isEqualTo(new RoutingAnswer.Taken(URGENT.id(), "ana"));
    assertThat(router.pull("ana", NOON)).isEqualTo(new RoutingAnswer.Refused(Reason.AT_CAPACITY));
    assertThat(router.finish(URGENT.id(), "ana", NOON))
        .isEqualTo(new RoutingAnswer.Released(URGENT.id()));
    assertThat(router.pull("ana", NOON)).isEqualTo(new RoutingAnswer.Taken(NORMAL.id(), "ana"));
    var _ = router.finish(NORMAL.id(), "ana", NOON);
    assertThat(router.pull("ana", NOON)).isEqualTo(new RoutingAnswer.Refused(Reason.NOTHING_WAITS));
    assertThat(router.pull("bob", NOON))
        .isEqualTo(new RoutingAnswer.Refused(Reason.UNKNOWN_PERSON));
    assertThat(router.finish(NORMAL.id(), "ana", NOON))
        .isEqualTo(new RoutingAnswer.Refused(Reason.NOT_THEIRS));
  }

  @Test
  void aShiftThatBeginsBringsItsPersonCases() {
    Instant evening = NOON.plus(Duration.ofHours(4));
    Person late =
        new Person(
            "ana",
            Set.of(Level.AGENT),
            Set.of("es"),
            Set.of(),
            false,
            1,
            0,
            true,
            List.of(new Shift(evening, evening.plus(Duration.ofHours(4)))));
    router.put(late, NOON);
    router.show("ana", Presence.AVAILABLE, NOON);
    router.put(NORMAL, evening.minusSeconds(60));

    assertThat(offers(evening.minusNanos(1))).isEmpty();
    assertThat(offers(evening)).containsExactly("ana has " + NORMAL.id());
  }

  @Test
  void forgetsACaseThatNeedsNobodyAnyMore() {
    comes("ana", Level.AGENT);
    router.put(NORMAL, NOON);
    var _ = router.decide(NOON);

    router.remove(NORMAL.id(), LATER);
    router.put(URGENT, LATER);

    assertThat(router.placeOf(NORMAL.id())).isEmpty();
    assertThat(offers(LATER)).containsExactly("ana has " + URGENT.id());
    assertThat(router.decide(NOON.plus(Duration.ofMinutes(3))))
        .noneMatch(decision -> decision.caseId().equals(NORMAL.id()));
  }

  private void comes(String id, Level level) {
    router.put(person(id, level, 1), NOON);
    router.show(id, Presence.AVAILABLE, NOON);
  }

  private void accepted(WaitingCase waiting, String personId) {
    var _ = router.decide(NOON);
    assertThat(router.accept(waiting.id(), personId, NOON))
        .isEqualTo(new RoutingAnswer.Taken(waiting.id(), personId));
  }

  private List<String> offers(Instant at) {
    return router.decide(at).stream()
        .filter(Offered.class::isInstance)
        .map(decision -> ((Offered) decision).offer())
        .map(offer -> offer.personId() + " has " + offer.caseId())
        .toList();
  }
}
