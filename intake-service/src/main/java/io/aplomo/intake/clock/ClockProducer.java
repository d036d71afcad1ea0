package io.aplomo.intake.clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Gives the machine's clock to who needs one, so that a test can give another. */
class ClockProducer {
  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
