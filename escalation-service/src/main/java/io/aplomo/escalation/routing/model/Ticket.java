package io.aplomo.escalation.routing.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case on its way to a person. Not thread-safe. */
final class Ticket {
  private WaitingCase origin;
  private Level level;
  private Place place;
  private final Set<String> refusers = new HashSet<>();
  private final Map<String, Instant> pausedUntil = new HashMap<>();
  private int lapses;
  private boolean answeredInWriting;
  private @Nullable Coverage own;

  Ticket(WaitingCase origin, Place place) {
    this.origin = origin;
    this.level = origin.needs().level();
    this.place = place;
  }

  /** The case as it waits at its present level. */
  WaitingCase waiting() {
    return origin.needs().level() == level ? origin : origin.at(level);
  }

  /** The case has changed; if what it needs began higher up, it waits there at least. */
  void become(WaitingCase changed) {
    Level asked = changed.needs().level();
    level = level == origin.needs().level() || asked.compareTo(level) > 0 ? asked : level;
    origin = changed;
  }

  Place place() {
    return place;
  }

  void move(Place next) {
    place = next;
  }

  /** Whether an offer of it to a person makes sense now. */
  boolean mayBeOffered(String personId, Instant now) {
    Instant paused = pausedUntil.get(personId);
    return !refusers.contains(personId) && (paused == null || !now.isBefore(paused));
  }

  /** Who said no at this level. */
  Set<String> refusers() {
    return refusers;
  }

  void refusedBy(String personId) {
    refusers.add(personId);
  }

  /** Somebody left it unanswered; answers how often that has happened at this level. */
  int lapsed(String personId, Instant pauseUntil) {
    pausedUntil.put(personId, pauseUntil);
    return ++lapses;
  }

  boolean mayClimb() {
    return !answeredInWriting;
  }

  Level level() {
    return level;
  }

  void climb(Level to) {
    level = to;
    forgetPeople();
  }

  void answerInWriting() {
    answeredInWriting = true;
    level = origin.needs().level();
    forgetPeople();
  }

  private void forgetPeople() {
    refusers.clear();
    pausedUntil.clear();
    lapses = 0;
    own = null;
  }

  /** Who is able to take it, where that is fewer than for others of its needs; else null. */
  @Nullable Coverage own() {
    return own;
  }

  void own(@Nullable Coverage coverage) {
    own = coverage;
  }
}
