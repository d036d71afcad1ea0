package io.aplomo.escalation.routing.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A person at work: what they have in hand and what they went through today. Not thread-safe.
 *
 * <p>An offer takes its place and its dose as if it were accepted, so that accepting it never goes
 * beyond what a person may be given.
 */
final class Seat {
  private Person person;
  private Presence presence = Presence.AWAY;
  private boolean onShift;
  private int doseToday;

  /** Cases offered and taken, each with its dose. */
  private final Map<UUID, Integer> inHand = new HashMap<>();

  private final NavigableSet<UUID> offers = new TreeSet<>();
  private int doseOffered;

  Seat(Person person) {
    this.person = person;
  }

  Person person() {
    return person;
  }

  String id() {
    return person.id();
  }

  void become(Person changed) {
    person = changed;
  }

  Presence presence() {
    return presence;
  }

  void show(Presence now) {
    presence = now;
  }

  /** Looks at the shifts; answers whether the person comes or goes. */
  boolean watch(Instant now) {
    boolean before = onShift;
    onShift = person.shifts().stream().anyMatch(shift -> shift.contains(now));
    return before != onShift;
  }

  /** On duty and at work. */
  boolean isPresent() {
    return onShift && presence.isAtWork();
  }

  /** Whether anything may be offered now. */
  boolean isFree() {
    return onShift
        && presence == Presence.AVAILABLE
        && person.takesOffers()
        && inHand.size() < person.capacity();
  }

  /** Whether the person may ask for a case now. */
  boolean mayPull() {
    return isPresent() && inHand.size() < person.capacity();
  }

  /** Whether the person is able to take such cases, now or once they have a place for one. */
  boolean covers(Needs needs) {
    return isPresent() && person.isSkilledFor(needs) && bears(needs.dose());
  }

  private boolean bears(int dose) {
    return dose == 0 || doseToday + doseOffered + dose <= person.exposureBudget();
  }

  int doseToday() {
    return doseToday;
  }

  int inHand() {
    return inHand.size();
  }

  /** What they are asked to take and have not answered. */
  List<UUID> offers() {
    return List.copyOf(offers);
  }

  void offered(UUID caseId, int dose) {
    inHand.put(caseId, dose);
    offers.add(caseId);
    doseOffered += dose;
  }

  /** An offer ended without being accepted. */
  void returned(UUID caseId) {
    offers.remove(caseId);
    Integer dose = inHand.remove(caseId);
    doseOffered -= dose == null ? 0 : dose;
  }

  /** What is handled counts for the day, whatever becomes of the case. */
  void accepted(UUID caseId) {
    offers.remove(caseId);
    int dose = inHand.getOrDefault(caseId, 0);
    doseOffered -= dose;
    doseToday += dose;
  }

  void finished(UUID caseId) {
    inHand.remove(caseId);
  }

  void beginDay() {
    doseToday = 0;
  }
}
