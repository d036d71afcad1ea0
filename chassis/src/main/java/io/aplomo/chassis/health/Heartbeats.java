package io.aplomo.chassis.health;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** All loops of this instance. */
@Singleton
public class Heartbeats {
  private final List<Heartbeat> all = new CopyOnWriteArrayList<>();

  /**
   * Registers a loop.
   *
   * @param dependencyAnswers asked only when the loop has been silent for too long; must answer
   *     within seconds
   */
  public Heartbeat register(String name, BooleanSupplier dependencyAnswers) {
    Heartbeat heartbeat = new Heartbeat(name, dependencyAnswers);
    all.add(heartbeat);
    return heartbeat;
  }

  /** Every registered loop. */
  public List<Heartbeat> all() {
    return List.copyOf(all);
  }
}
