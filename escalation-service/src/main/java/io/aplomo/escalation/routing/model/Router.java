package io.aplomo.escalation.routing.model;

import io.aplomo.escalation.routing.model.RoutingAnswer.Reason;
import io.aplomo.escalation.routing.model.RoutingDecision.Climbed;
import io.aplomo.escalation.routing.model.RoutingDecision.Returned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which case (issue 5, item 3). It is told what changes, and answers with decisions: after
 * {@link #decide} no case waits that somebody free may be offered, and nobody was offered a case
 * while one before it, in the order of {@link WaitingOrder}, waited that they may be offered.
 *
 * <p>The same calls give the same decisions. Times are the database's and do not go back; an
 * instant before the last one counts as that one. What falls due between two calls (offers that
 * lapse, shifts, cases that climb) is decided as of its own instant before the second call is
 * answered. Not thread-safe.
 */
public final class Router {
  private final RoutingRules rules;
  private final Map<UUID, Ticket> tickets = new HashMap<>();
  private final WaitingIndex waiting = new WaitingIndex();
  private final Seats seats = new Seats();
  private final Agenda agenda = new Agenda();
  private final Coverages coverages = new Coverages(this::uncovered, this::scheduleClimb);
  private final Matching matching = new Matching(waiting, seats, tickets);
  private List<RoutingDecision> decided = new ArrayList<>();
  private Instant now = Instant.MIN;

  /** Begins with nobody and nothing. */
  public Router(RoutingRules rules) {
    this.rules = rules;
  }

  /** A person comes to be known, or has changed; who is new is away. */
  public void put(Person person, Instant at) {
    pass(at);
    Seat known = seats.get(person.id());
    Seat seat = known == null ? new Seat(person) : known;
    if (known == null) {
      seats.add(seat);
    }
    change(
        seat,
        () -> {
          seat.become(person);
          var _ = seat.watch(now);
        });
    person.shifts().stream()
        .flatMap(shift -> Stream.of(shift.from(), shift.until()))
        .filter(turn -> turn.isAfter(now))
        .forEach(turn -> agenda.at(turn, () -> watch(seat)));
  }

  /** A person says whether they can be reached; whoever goes gives back what they were offered. */
  public void show(String personId, Presence presence, Instant at) {
    pass(at);
    Seat seat = seats.get(personId);
    if (seat != null) {
      change(seat, () -> seat.show(presence));
    }
  }

  /** A person's day begins, and with it their exposure budget. */
  public void beginDay(String personId, Instant at) {
    pass(at);
    Seat seat = seats.get(personId);
    if (seat != null) {
      change(seat, seat::beginDay);
    }
  }

  /**
   * A case comes to wait, or has changed: its priority, what is due of it, or what it needs. One
   * that is offered stays so, one that somebody has stays with them.
   */
  public void put(WaitingCase arriving, Instant at) {
    pass(at);
    Ticket known = tickets.get(arriving.id());
    if (known == null) {
      Ticket ticket = new Ticket(arriving, new Place.Waiting(now));
      tickets.put(arriving.id(), ticket);
      settle(ticket);
      return;
    }
    switch (known.place()) {
      case Place.Gathered p -> {
        known.become(arriving);
        settle(known);
      }
      case Place.Waiting p -> {
        Needs before = known.waiting().needs();
        waiting.remove(known.waiting());
        change(known, arriving);
        queue(known, p.since());
        closeIfEmpty(before);
      }
      case Place.Offered p -> change(known, arriving);
      case Place.Taken p -> known.become(arriving);
    }
  }

  /** A case needs nobody any more, wherever it is: it was resolved, or waits for its customer. */
  public void remove(UUID caseId, Instant at) {
    pass(at);
    Ticket ticket = tickets.get(caseId);
    if (ticket == null) {
      return;
    }
    switch (ticket.place()) {
      case Place.Gathered p -> {}
      case Place.Waiting p -> takeOut(ticket);
      case Place.Offered p -> giveUp(p.offer());
      case Place.Taken p -> free(p.personId(), caseId);
    }
    coverages.forget(caseId);
    tickets.remove(caseId);
  }

  /** A person takes what they are offered. */
  public RoutingAnswer accept(UUID caseId, String personId, Instant at) {
    pass(at);
    Ticket ticket = offeredTo(caseId, personId);
    Seat seat = seats.get(personId);
    if (ticket == null || seat == null) {
      return new RoutingAnswer.Refused(Reason.NOT_OFFERED);
    }
    take(ticket, seat);
    return new RoutingAnswer.Taken(caseId, personId);
  }

  /**
   * A person says no to what they are offered. The case goes back to its place and is not offered
   * to them again at this level.
   *
   * @param reasonCode why; must not be blank
   */
  public RoutingAnswer refuse(UUID caseId, String personId, String reasonCode, Instant at) {
    pass(at);
    Ticket ticket = offeredTo(caseId, personId);
    if (ticket == null || !(ticket.place() instanceof Place.Offered p)) {
      return new RoutingAnswer.Refused(Reason.NOT_OFFERED);
    }
    if (reasonCode.isBlank()) {
      return new RoutingAnswer.Refused(Reason.REASON_MISSING);
    }
    ticket.refusedBy(personId);
    giveBack(ticket, p.offer(), Returned.Why.REFUSED);
    return new RoutingAnswer.Released(caseId);
  }

  /** A person asks for the next case that they may take, and has it. */
  public RoutingAnswer pull(String personId, Instant at) {
    pass(at);
    Seat seat = seats.get(personId);
    if (seat == null) {
      return new RoutingAnswer.Refused(Reason.UNKNOWN_PERSON);
    }
    if (!seat.isPresent()) {
      return new RoutingAnswer.Refused(Reason.NOT_AT_WORK);
    }
    if (!seat.mayPull()) {
      return new RoutingAnswer.Refused(Reason.AT_CAPACITY);
    }
    WaitingCase next = matching.nextFor(seat);
    Ticket ticket = next == null ? null : tickets.get(next.id());
    if (next == null || ticket == null) {
      return new RoutingAnswer.Refused(Reason.NOTHING_WAITS);
    }
    takeOut(ticket);
    give(next, seat);
    take(ticket, seat);
    return new RoutingAnswer.Taken(next.id(), personId);
  }

  /** A person is done with a case that they had. */
  public RoutingAnswer finish(UUID caseId, String personId, Instant at) {
    pass(at);
    Ticket ticket = tickets.get(caseId);
    if (ticket == null
        || !(ticket.place() instanceof Place.Taken p)
        || !p.personId().equals(personId)) {
      return new RoutingAnswer.Refused(Reason.NOT_THEIRS);
    }
    remove(caseId, at);
    return new RoutingAnswer.Released(caseId);
  }

  /** Offers whatever can be offered; answers all that was decided since the last time. */
  public List<RoutingDecision> decide(Instant at) {
    pass(at);
    matching.match(now, this::offer);
    List<RoutingDecision> answer = decided;
    decided = new ArrayList<>();
    return answer;
  }

  /** Where a case is; empty if it is unknown here. */
  public Optional<Place> placeOf(UUID caseId) {
    return Optional.ofNullable(tickets.get(caseId)).map(Ticket::place);
  }

  /** When something falls due next without anybody's doing; empty if nothing does. */
  public Optional<Instant> wakeAt() {
    return Optional.ofNullable(agenda.next());
  }

  /** How many cases nobody has or is asked to take, those gathered for a digest left out. */
  public int waiting() {
    return waiting.size();
  }

  private void pass(Instant to) {
    for (Agenda.Entry due = agenda.due(to); due != null; due = agenda.due(to)) {
      now = due.at().isAfter(now) ? due.at() : now;
      due.look().run();
    }
    now = to.isAfter(now) ? to : now;
    waiting.advance(now);
  }

  private void change(Seat seat, Runnable how) {
    coverages.change(seat, how, now);
    if (!seat.isPresent()) {
      seat.offers()
          .forEach(id -> {
            Ticket ticket = tickets.get(id);
            if (ticket != null && ticket.place() instanceof Place.Offered p) {
              giveBack(ticket, p.offer(), Returned.Why.PERSON_LEFT);
            }
          });
    }
    seats.refresh(seat);
  }

  private void change(Ticket ticket, WaitingCase changed) {
    Needs before = ticket.waiting().needs();
    ticket.become(changed);
    if (ticket.own() != null && !ticket.waiting().needs().equals(before)) {
      watchAlone(ticket);
    }
  }

  private void watch(Seat seat) {
    change(
        seat,
        () -> {
          var _ = seat.watch(now);
        });
  }

  private void settle(Ticket ticket) {
    WaitingCase placed = ticket.waiting();
    Instant joins = rules.joinsAt(placed, now);
    if (joins.isAfter(now)) {
      Place.Gathered gathered = new Place.Gathered(joins);
      ticket.move(gathered);
      agenda.at(
          joins,
          () -> {
            if (isStill(ticket, gathered)) {
              queue(ticket, now);
            }
          });
    } else {
      queue(ticket, now);
    }
  }

  private void queue(Ticket ticket, Instant since) {
    WaitingCase placed = ticket.waiting();
    ticket.move(new Place.Waiting(since));
    waiting.add(placed);
    coverages.open(placed.needs(), () -> new Coverage(placed.needs(), List.of(), seats.all(), now));
    scheduleClimb(placed.id());
    matching.stir(placed.id());
  }

  private void takeOut(Ticket ticket) {
    waiting.remove(ticket.waiting());
    closeIfEmpty(ticket.waiting().needs());
  }

  private void closeIfEmpty(Needs needs) {
    if (waiting.isEmpty(needs)) {
      coverages.close(needs);
    }
  }

  private void offer(WaitingCase placed, Seat seat) {
    Ticket ticket = tickets.get(placed.id());
    if (ticket == null) {
      throw new IllegalStateException("Case " + placed.id() + " is unknown");
    }
    takeOut(ticket);
    Offer offer = new Offer(placed.id(), seat.id(), now, rules.acceptBy(placed, now));
    Place.Offered offered = new Place.Offered(offer);
    ticket.move(offered);
    give(placed, seat);
    agenda.at(
        offer.acceptBy(),
        () -> {
          if (isStill(ticket, offered)) {
            lapse(ticket, offer);
          }
        });
    decided.add(new RoutingDecision.Offered(offer));
  }

  private void take(Ticket ticket, Seat seat) {
    UUID id = ticket.waiting().id();
    seat.accepted(id);
    seats.refresh(seat);
    coverages.forget(id);
    ticket.own(null);
    ticket.move(new Place.Taken(seat.id(), now));
  }

  private void lapse(Ticket ticket, Offer offer) {
    Instant again = now.plus(rules.pauseAfterLapse());
    int lapses = ticket.lapsed(offer.personId(), again);
    agenda.at(again, () -> matching.stir(offer.caseId()));
    giveBack(ticket, offer, Returned.Why.LAPSED);
    if (lapses >= rules.mostLapses()) {
      Optional<Level> above = ableAbove(ticket);
      if (above.isPresent() && ticket.mayClimb()) {
        climb(ticket, above.get(), Climbed.Why.NOT_ACCEPTED);
      }
    }
  }

  private void giveBack(Ticket ticket, Offer offer, Returned.Why why) {
    giveUp(offer);
    if (!ticket.refusers().isEmpty()) {
      watchAlone(ticket);
    }
    queue(ticket, now);
    decided.add(new Returned(offer, now, why));
  }

  private void giveUp(Offer offer) {
    Seat seat = seats.get(offer.personId());
    if (seat != null) {
      change(seat, () -> seat.returned(offer.caseId()));
    }
  }

  private void free(String personId, UUID caseId) {
    Seat seat = seats.get(personId);
    if (seat != null) {
      seat.finished(caseId);
      seats.refresh(seat);
    }
  }

  /** Nobody becomes less able by a case without a dose, so nobody has to be counted anew. */
  private void give(WaitingCase placed, Seat seat) {
    int dose = placed.needs().dose();
    if (dose > 0) {
      change(seat, () -> seat.offered(placed.id(), dose));
    } else {
      seat.offered(placed.id(), dose);
      seats.refresh(seat);
    }
  }

  private boolean isStill(Ticket ticket, Place place) {
    return ticket.place().equals(place) && tickets.get(ticket.waiting().id()) == ticket;
  }

  private void watchAlone(Ticket ticket) {
    WaitingCase placed = ticket.waiting();
    Coverage own = new Coverage(placed.needs(), ticket.refusers(), seats.all(), now);
    ticket.own(own);
    coverages.watch(placed.id(), own);
  }

  private @Nullable Ticket offeredTo(UUID caseId, String personId) {
    Ticket ticket = tickets.get(caseId);
    return ticket != null
            && ticket.place() instanceof Place.Offered p
            && p.offer().personId().equals(personId)
        ? ticket
        : null;
  }

  /** Nobody is able any more to take such cases: looks at all of them when that has lasted. */
  private void uncovered(Needs needs) {
    Instant since = coverages.uncoveredSince(needs);
    if (since == null || !since.equals(now)) {
      // Somebody came and was given something else at once; who came to wait meanwhile waits.
      idsOf(needs).forEach(this::scheduleClimb);
      return;
    }
    for (boolean live : new boolean[] {true, false}) {
      agenda.at(
          rules.climbsAt(live, since),
          () -> {
            if (since.equals(coverages.uncoveredSince(needs))) {
              idsOf(needs).forEach(this::climbIfDue);
            }
          });
    }
  }

  private List<UUID> idsOf(Needs needs) {
    List<UUID> ids = new ArrayList<>();
    waiting.in(needs).forEach(placed -> ids.add(placed.id()));
    return ids;
  }

  /** Looks at a case when nobody will have been able to take it for too long. */
  private void scheduleClimb(UUID caseId) {
    Ticket ticket = tickets.get(caseId);
    Instant due = ticket == null ? null : climbsAt(ticket);
    if (due != null) {
      agenda.at(due.isAfter(now) ? due : now, () -> climbIfDue(caseId));
    }
  }

  private void climbIfDue(UUID caseId) {
    Ticket ticket = tickets.get(caseId);
    Instant due = ticket == null ? null : climbsAt(ticket);
    if (ticket == null || due == null || due.isAfter(now)) {
      return;
    }
    Optional<Level> above = ableAbove(ticket);
    if (above.isPresent()) {
      climb(ticket, above.get(), Climbed.Why.NO_ELIGIBLE_PERSON);
      return;
    }
    takeOut(ticket);
    coverages.forget(caseId);
    ticket.answerInWriting();
    queue(ticket, now);
    decided.add(new RoutingDecision.AnsweredInWriting(caseId, now, rules.callBackBy(now)));
  }

  /** When a waiting case climbs unless somebody comes; null if somebody is there or it may not. */
  private @Nullable Instant climbsAt(Ticket ticket) {
    if (!(ticket.place() instanceof Place.Waiting p) || !ticket.mayClimb()) {
      return null;
    }
    Instant uncovered = coverages.of(ticket).uncoveredSince();
    if (uncovered == null) {
      return null;
    }
    Instant since = uncovered.isAfter(p.since()) ? uncovered : p.since();
    return rules.climbsAt(ticket.waiting().handling() == Handling.LIVE, since);
  }

  private void climb(Ticket ticket, Level to, Climbed.Why why) {
    takeOut(ticket);
    coverages.forget(ticket.waiting().id());
    ticket.climb(to);
    queue(ticket, now);
    decided.add(new Climbed(ticket.waiting().id(), now, to, why));
  }

  /** The first level above on which somebody at work is able to take a case. */
  private Optional<Level> ableAbove(Ticket ticket) {
    for (Level level : Level.values()) {
      if (level.compareTo(ticket.level()) > 0) {
        Needs there = ticket.waiting().needs().at(level);
        if (seats.all().stream().anyMatch(seat -> seat.covers(there))) {
          return Optional.of(level);
        }
      }
    }
    return Optional.empty();
  }
}
