package io.aplomo.escalation.routing.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds pairs of a case and a person. Once all pairs are found, a new one can only come from a case
 * or a person that something happened to: those are <em>stirred</em>, and only they are looked at.
 * Not thread-safe.
 */
final class Matching {
  private final WaitingIndex waiting;
  private final Seats seats;
  private final Map<UUID, Ticket> tickets;
  private final Set<UUID> stirred = new LinkedHashSet<>();

  /** Looks at what others keep up to date. */
  Matching(WaitingIndex waiting, Seats seats, Map<UUID, Ticket> tickets) {
    this.waiting = waiting;
    this.seats = seats;
    this.tickets = tickets;
  }

  /**
   * A pair, perhaps.
   *
   * @param seat for whom it is the first case; null if somebody has yet to be found for it
   */
  private record Candidate(WaitingCase waiting, @Nullable Seat seat) {}

  void stir(UUID caseId) {
    stirred.add(caseId);
  }

  /** The first case that a person may ask for; null if there is none. */
  @Nullable WaitingCase nextFor(Seat seat) {
    return waiting.first(seat::covers, placed -> !refused(placed, seat));
  }

  /**
   * Tells pairs, the first case first, until there are none. What is told must be made true before
   * it returns.
   */
  void match(Instant now, BiConsumer<WaitingCase, Seat> pair) {
    Comparator<WaitingCase> order = WaitingOrder.at(now);
    PriorityQueue<Candidate> candidates =
        new PriorityQueue<>((a, b) -> order.compare(a.waiting(), b.waiting()));
    seats.takeStirred().forEach(seat -> nominate(candidates, seat, now));
    if (seats.hasFree()) {
      for (UUID id : stirred) {
        WaitingCase placed = waiting.get(id);
        if (placed != null) {
          candidates.add(new Candidate(placed, null));
        }
      }
    }
    stirred.clear();
    while (seats.hasFree() && !candidates.isEmpty()) {
      Candidate candidate = candidates.remove();
      WaitingCase placed = candidate.waiting();
      if (placed.equals(waiting.get(placed.id()))) {
        Seat chosen = seats.choose(placed, seat -> mayBeOffered(placed, seat, now));
        if (chosen != null) {
          pair.accept(placed, chosen);
        }
      }
      Seat seat = candidate.seat();
      if (seat != null && seat.isFree()) {
        nominate(candidates, seat, now);
      }
    }
    var _ = seats.takeStirred();
  }

  private void nominate(PriorityQueue<Candidate> candidates, Seat seat, Instant now) {
    WaitingCase first = waiting.first(seat::covers, placed -> mayBeOffered(placed, seat, now));
    if (first != null) {
      candidates.add(new Candidate(first, seat));
    }
  }

  private boolean mayBeOffered(WaitingCase placed, Seat seat, Instant now) {
    Ticket ticket = tickets.get(placed.id());
    return ticket != null && seat.covers(placed.needs()) && ticket.mayBeOffered(seat.id(), now);
  }

  private boolean refused(WaitingCase placed, Seat seat) {
    Ticket ticket = tickets.get(placed.id());
    return ticket == null || ticket.refusers().contains(seat.id());
  }
}
