package io.aplomo.bench;

import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.routing.model.Offer;
import io.aplomo.escalation.routing.model.Person;
import io.aplomo.escalation.routing.model.Presence;
import io.aplomo.escalation.routing.model.Router;
import io.aplomo.escalation.routing.model.RoutingAnswer;
import io.aplomo.escalation.routing.model.RoutingDecision;
import io.aplomo.escalation.routing.model.RoutingRules;
import io.aplomo.escalation.routing.model.WaitingCase;
import io.aplomo.escalation.routing.model.WaitingOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Routing decisions a second on one core, with everybody at work and a long queue: somebody is done
 * with a case, another case comes, and the one who is free is offered and takes the first case that
 * they are able to take. The yardstick answers the same question by sorting all that waits.
 */
final class RoutingBench {
  private static final double NANOS_PER_MICRO = 1_000;

  /** What the yardstick and the router must agree on before anything is measured. */
  private static final int COMPARED = 20;

  private final RunPlan plan;
  private final Report report;
  private final RoutingGround ground = new RoutingGround();
  private final Router router = new Router(RoutingRules.standard(OpenTime.always(ZoneOffset.UTC)));
  private final Map<String, Person> people = new HashMap<>();
  private final Map<UUID, WaitingCase> waiting = new HashMap<>();
  private final List<Offer> taken = new ArrayList<>();
  private Instant now = RoutingGround.BEGIN;

  RoutingBench(RunPlan plan, Report report) {
    this.plan = plan;
    this.report = report;
  }

  void run() {
    report.setting(
        "settings",
        "%,d people, %,d waiting, one thread, %d s of warm-up, %d runs of %d s each"
            .formatted(
                RoutingGround.PEOPLE,
                RoutingGround.WAITING,
                plan.warmUpSeconds(),
                plan.runs(),
                plan.seconds()));
    report.lowerIsBetter("filled: people at work, cases waiting", "ms", List.of(fill()));
    compare();
    report.progress("warm-up");
    var _ = routed(plan.warmUpSeconds(), new Histogram(3));
    var _ = sorted(Math.min(plan.warmUpSeconds(), plan.seconds()));
    List<Double> routed = new ArrayList<>();
    List<Double> slow = new ArrayList<>();
    List<Double> sorted = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int run = 1; run <= plan.runs(); run++) {
      report.progress("run " + run);
      Histogram nanos = new Histogram(3);
      routed.add(routed(plan.seconds(), nanos));
      slow.add(nanos.getValueAtPercentile(99) / NANOS_PER_MICRO);
      sorted.add(sorted(plan.seconds()));
      ratios.add(routed.getLast() / sorted.getLast());
    }
    report.higherIsBetter("decisions", "a second", routed);
    report.lowerIsBetter("a decision, p99", "us", slow);
    report.higherIsBetter("by sorting what waits each time", "a second", sorted);
    report.higherIsBetter("ratio", "times", ratios);
  }

  private double fill() {
    long began = System.nanoTime();
    for (Person person : ground.people()) {
      people.put(person.id(), person);
      router.put(person, now);
      router.show(person.id(), Presence.AVAILABLE, now);
    }
    while (router.waiting() < RoutingGround.WAITING) {
      for (int i = router.waiting(); i < RoutingGround.WAITING; i++) {
        arrive();
      }
      takeWhatIsOffered();
    }
    return (System.nanoTime() - began) / 1e6;
  }

  private void arrive() {
    WaitingCase next = ground.next(now);
    waiting.put(next.id(), next);
    router.put(next, now);
  }

  /** Answers how many decisions were made. */
  private int takeWhatIsOffered() {
    int offers = 0;
    for (RoutingDecision decision : router.decide(now)) {
      if (decision instanceof RoutingDecision.Offered(Offer offer)) {
        RoutingAnswer answer = router.accept(offer.caseId(), offer.personId(), now);
        if (!(answer instanceof RoutingAnswer.Taken)) {
          throw new IllegalStateException("offered, and then " + answer);
        }
        waiting.remove(offer.caseId());
        taken.add(offer);
        offers++;
      }
    }
    return offers;
  }

  /** Somebody is done with a case, which they must have had. */
  private String finishAny() {
    int which = ground.any(taken.size());
    Offer done = taken.set(which, taken.getLast());
    taken.removeLast();
    RoutingAnswer answer = router.finish(done.caseId(), done.personId(), now);
    if (!(answer instanceof RoutingAnswer.Released)) {
      throw new IllegalStateException("had a case, and then " + answer);
    }
    return done.personId();
  }

  private double routed(int seconds, Histogram nanos) {
    long decisions = 0;
    long began = System.nanoTime();
    long end = began + TimeUnit.SECONDS.toNanos(seconds);
    long at = began;
    while (at < end) {
      now = now.plus(RoutingGround.BETWEEN);
      var _ = finishAny();
      arrive();
      decisions += takeWhatIsOffered();
      long then = System.nanoTime();
      nanos.recordValue(then - at);
      at = then;
    }
    return decisions * 1e9 / (at - began);
  }

  /** Looks for whoever took something last, and changes nothing: all of them wait on. */
  private double sorted(int seconds) {
    long decisions = 0;
    long began = System.nanoTime();
    long end = began + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      var _ = firstBySorting(taken.get(ground.any(taken.size())).personId());
      decisions++;
    }
    return decisions * 1e9 / (System.nanoTime() - began);
  }

  private WaitingCase firstBySorting(String personId) {
    Person person = people.get(personId);
    if (person == null) {
      throw new IllegalStateException("nobody is " + personId);
    }
    return waiting.values().stream()
        .sorted(WaitingOrder.at(now))
        .filter(placed -> person.isSkilledFor(placed.needs()))
        .findFirst()
        .orElseThrow();
  }

  private void compare() {
    for (int i = 0; i < COMPARED; i++) {
      now = now.plusSeconds(60);
      String free = finishAny();
      arrive();
      UUID expected = firstBySorting(free).id();
      var _ = takeWhatIsOffered();
      Offer offer = taken.getLast();
      if (!offer.caseId().equals(expected) || !offer.personId().equals(free)) {
        throw new IllegalStateException("offered " + offer + " instead of " + expected);
      }
    }
  }
}
