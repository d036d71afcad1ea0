package io.aplomo.escalation.conduct.application;

import io.aplomo.chassis.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks again and again for states that nothing would end. Any instance may: rows are locked. */
@Singleton
class ConductSweep {
  private static final Logger LOG = Logger.getLogger(ConductSweep.class);
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final RestoreConductTimers timers;
  private final Loop loop;

  ConductSweep(RestoreConductTimers timers) {
    this.timers = timers;
    this.loop = new Loop("conduct-sweep", INTERVAL, this::sweep, () -> {});
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop();
  }

  private boolean sweep() {
    int restored = timers.restore();
    if (restored > 0) {
      LOG.infof("conduct: %d timers set again that were gone", restored);
    }
    return false;
  }
}
