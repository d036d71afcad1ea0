package io.aplomo.acceptance.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Spreads requests over the instances of a service in turn, and leaves one that did not answer
 * alone for a moment, as a load balancer does.
 */
final class Balancer {
  private static final Duration AVOIDED = Duration.ofSeconds(1);

  private final List<URI> instances;
  private final AtomicLongArray avoidedUntil;
  private final AtomicInteger turn = new AtomicInteger();

  Balancer(List<URI> instances) {
    this.instances = List.copyOf(instances);
    this.avoidedUntil = new AtomicLongArray(instances.size());
    long now = System.nanoTime();
    for (int i = 0; i < instances.size(); i++) {
      avoidedUntil.set(i, now);
    }
  }

  /** The number of the next instance to ask; any, while all are being avoided. */
  int next() {
    int first = Math.floorMod(turn.getAndIncrement(), instances.size());
    for (int i = 0; i < instances.size(); i++) {
      int candidate = (first + i) % instances.size();
      if (System.nanoTime() - avoidedUntil.get(candidate) >= 0) {
        return candidate;
      }
    }
    return first;
  }

  URI uri(int instance) {
    return instances.get(instance);
  }

  /** Tells that this instance did not answer. */
  void silent(int instance) {
    avoidedUntil.set(instance, System.nanoTime() + AVOIDED.toNanos());
  }
}
