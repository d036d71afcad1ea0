package io.aplomo.escalation.routing.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for the next case.
 *
 * <p>Whoever is BUSY may: they say by it that nothing is to be put before them, and by asking that
 * they have room for one case more. Their capacity is the bound.
 *
 * @param inHand how many cases they have that are not settled
 */
public record Puller(Person person, Presence presence, boolean onShift, int inHand) {

  /** Why they get none whatever waits; null if they may get one. */
  public RoutingAnswer.@Nullable Reason refusal() {
    if (!onShift || !presence.isAtWork()) {
      return RoutingAnswer.Reason.NOT_AT_WORK;
    }
    return inHand < person.capacity() ? null : RoutingAnswer.Reason.AT_CAPACITY;
  }
}
