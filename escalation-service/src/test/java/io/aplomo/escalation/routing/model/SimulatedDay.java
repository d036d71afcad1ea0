package io.aplomo.escalation.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.cases.model.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Lives through a planned day with a router, from event to event, under the eyes of a referee. */
final class SimulatedDay {
  static final OpenTime ALWAYS = OpenTime.always(ZoneOffset.UTC);

  /** After the last arrival, so that what can be worked off is. */
  private static final Instant END = DayPlan.EVENING.plus(Duration.ofHours(3));

  private final DayPlan plan;
  private final SplittableRandom random;
  private final int thoroughEvery;
  private final Router router = new Router(RoutingRules.standard(ALWAYS));
  private final Agenda agenda = new Agenda();
  private final List<String> log = new ArrayList<>();
  private final Referee referee;
  private final List<String> late = new ArrayList<>();

  /** What came and has not been seen to wait yet. */
  private final Set<UUID> unseen = new LinkedHashSet<>();

  private int steps;
  private Instant now = DayPlan.MORNING;

  /**
   * Plans to live a day.
   *
   * @param thoroughEvery so many steps everything is looked at, between them what is cheap
   */
  SimulatedDay(DayPlan plan, int thoroughEvery) {
    this.plan = plan;
    this.thoroughEvery = thoroughEvery;
    random = new SplittableRandom(~plan.seed());
    referee = new Referee(thoroughEvery == 1);
  }

  /** Lives it; answers all that was decided, in order. */
  List<String> live() {
    plan.people().forEach(this::begin);
    plan.absences()
        .forEach(absence -> {
          agenda.at(absence.from(), () -> show(absence.personId(), absence.shown()));
          agenda.at(absence.until(), () -> show(absence.personId(), Presence.AVAILABLE));
        });
    plan.arrivals().forEach(arrival -> agenda.at(arrival.at(), () -> arrive(arrival)));
    for (Instant next = next(); next.isBefore(END); next = next()) {
      assertThat(next).as("time does not go back").isAfterOrEqualTo(now);
      now = next;
      settle();
      for (Agenda.Entry due = agenda.due(now); due != null; due = agenda.due(now)) {
        due.look().run();
        settle();
      }
    }
    referee.inspect(router, now, true);
    assertThat(referee.sheets.size() + referee.gone.size()).isEqualTo(plan.arrivals().size());
    return log;
  }

  /** Cases whose deadline passed before they were offered to anybody. */
  List<String> late() {
    return late;
  }

  private Instant next() {
    Instant ours = Optional.ofNullable(agenda.next()).orElse(END);
    Instant routers = router.wakeAt().orElse(END);
    return ours.isBefore(routers) ? ours : routers;
  }

  private void begin(Person person) {
    referee.hands.put(person.id(), new Referee.Hand(person));
    router.put(person, now);
    show(person.id(), Presence.AVAILABLE);
    if (!person.takesOffers()) {
      agenda.at(now.plusSeconds(60), () -> pull(person.id()));
    }
  }

  private void show(String personId, Presence presence) {
    router.show(personId, presence, now);
    referee.hand(personId).presence = presence;
  }

  private void arrive(DayPlan.Arrival arrival) {
    UUID id = arrival.waiting().id();
    Referee.Sheet sheet = new Referee.Sheet(arrival.waiting());
    referee.sheets.put(id, sheet);
    unseen.add(id);
    router.put(arrival.waiting(), now);
    Instant due = arrival.waiting().due();
    if (due != null) {
      agenda.at(
          due.plusNanos(1),
          () -> {
            if (referee.sheets.get(id) == sheet
                && sheet.firstOffered == null
                && sheet.owner == null) {
              late.add(sheet.waiting.toString());
            }
          });
    }
    if (plan.restless() > 0.03 && random.nextInt(20) == 0) {
      agenda.at(now.plusSeconds(random.nextInt(3600)), () -> disturb(id));
    }
  }

  /** Something becomes of a case wherever it is. */
  private void disturb(UUID id) {
    Referee.Sheet sheet = referee.sheets.get(id);
    if (sheet == null) {
      return;
    }
    if (random.nextBoolean()) {
      router.remove(id, now);
      referee.left(id);
      return;
    }
    WaitingCase c = sheet.waiting;
    Priority priority = Waiting.any(random, List.of(Priority.values()));
    sheet.waiting =
        new WaitingCase(
            id,
            priority,
            c.due(),
            c.riskAt(),
            c.waitingSince(),
            c.needs(),
            Handling.of(priority, true, false),
            c.knownBy());
    router.put(sheet.waiting, now);
  }

  private void pull(String personId) {
    switch (router.pull(personId, now)) {
      case RoutingAnswer.Taken taken -> {
        referee.pulled(taken.caseId(), personId, now);
        log.add(now + " " + taken);
        work(taken.caseId(), personId);
      }
      case RoutingAnswer.Refused refused -> log.add(now + " " + refused);
      case RoutingAnswer.Released released -> throw new AssertionError(released);
    }
    agenda.at(now.plusSeconds(300 + random.nextInt(900)), () -> pull(personId));
  }

  private void work(UUID id, String personId) {
    Duration work = plan.arrivals().get((int) id.getLeastSignificantBits()).work();
    agenda.at(
        now.plus(work),
        () -> {
          if (referee.sheets.containsKey(id)) {
            assertThat(router.finish(id, personId, now)).isEqualTo(new RoutingAnswer.Released(id));
            referee.left(id);
          }
        });
  }

  private void settle() {
    List<RoutingDecision> decisions = router.decide(now);
    seeWhatWaits(decisions);
    decisions.forEach(decision -> {
      referee.judge(decision);
      log.add(decision.toString());
      if (decision instanceof RoutingDecision.Offered offered) {
        answer(offered.offer());
      }
    });
    referee.inspect(router, now, steps++ % thoroughEvery == 0);
  }

  /** A case that is not gathered for a digest any more waits for all to see. */
  private void seeWhatWaits(List<RoutingDecision> decisions) {
    unseen.removeIf(id -> {
      Referee.Sheet sheet = referee.sheets.get(id);
      if (sheet != null) {
        Place place = router.placeOf(id).orElseThrow();
        sheet.waits =
            !(place instanceof Place.Gathered)
                || decisions.stream().anyMatch(decision -> decision.caseId().equals(id));
      }
      return sheet == null || sheet.waits;
    });
  }

  private void answer(Offer offer) {
    double mood = random.nextDouble();
    Instant at = now.plusSeconds(5 + random.nextInt(40));
    if (mood < plan.restless()) {
      agenda.at(at, () -> refuse(offer));
    } else if (mood < 2 * plan.restless()) {
      // At the very instant at which it lapses, and after: never before.
      agenda.at(offer.acceptBy().plusNanos(random.nextInt(2)), () -> tooLate(offer));
    } else {
      agenda.at(at, () -> accept(offer));
    }
  }

  private boolean stands(Offer offer) {
    Referee.Sheet sheet = referee.sheets.get(offer.caseId());
    return sheet != null && offer.equals(sheet.offer);
  }

  private void accept(Offer offer) {
    if (stands(offer)) {
      assertThat(router.accept(offer.caseId(), offer.personId(), now))
          .isEqualTo(new RoutingAnswer.Taken(offer.caseId(), offer.personId()));
      referee.accepted(offer.caseId(), offer.personId());
      work(offer.caseId(), offer.personId());
    }
  }

  private void refuse(Offer offer) {
    if (stands(offer)) {
      assertThat(router.refuse(offer.caseId(), offer.personId(), "NOT_MY_PRODUCT", now))
          .isEqualTo(new RoutingAnswer.Released(offer.caseId()));
    }
  }

  private void tooLate(Offer offer) {
    Referee.Sheet sheet = referee.sheets.get(offer.caseId());
    Offer present = sheet == null ? null : sheet.offer;
    if (present == null || !present.personId().equals(offer.personId())) {
      assertThat(router.accept(offer.caseId(), offer.personId(), now))
          .isEqualTo(new RoutingAnswer.Refused(RoutingAnswer.Reason.NOT_OFFERED));
    }
  }
}
