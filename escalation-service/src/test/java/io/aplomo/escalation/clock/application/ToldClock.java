package io.aplomo.escalation.clock.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.Clock.State;
import io.aplomo.escalation.clock.model.Clock.Warned.Given;
import io.aplomo.escalation.clock.model.ClockStep;
import io.aplomo.escalation.sla.model.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where somebody who only hears of the steps of one clock holds it to stand. */
final class ToldClock {
  private final List<String> heard = new ArrayList<>();
  private final Set<Warning> warned = new HashSet<>();
  private final Set<Instant> deadlines = new HashSet<>();
  private @Nullable State state;
  private @Nullable Instant dueAt;
  private boolean breached;

  /** Hears of the next step; {@code now} is when it is told. */
  void take(ClockStep step, Instant now) {
    heard.add(step.kind() + " at " + step.at() + " due " + step.clock().dueAt() + " told " + now);
    if (step.kind() != ClockStep.Kind.ARMED) {
      assertThat(state).as("%s", this).isNotNull();
    }
    switch (step.kind()) {
      case ARMED, RESUMED -> state = State.RUNNING;
      case PAUSED -> state = State.PAUSED;
      case MET -> state = State.MET;
      case CANCELLED -> state = State.CANCELLED;
      case MOVED -> assertThat(deadlines).as("%s", this).contains(step.from());
      case WARNED -> {
        warned.add(Objects.requireNonNull(step.warned()).warning());
        assertThat(step.at()).as("%s", this).isBeforeOrEqualTo(now);
      }
      case BREACHED -> {
        assertThat(breached).as("%s", this).isFalse();
        breached = true;
        assertThat(step.at()).as("never early: %s", this).isBeforeOrEqualTo(now);
      }
      case BREACH_WITHDRAWN -> {
        assertThat(breached).as("%s", this).isTrue();
        breached = false;
      }
    }
    dueAt = step.clock().dueAt();
    if (dueAt != null) {
      deadlines.add(dueAt);
    }
  }

  /** Holds what was heard against how the clock stands. */
  void assertIs(Clock clock) {
    assertThat(state).as("%s of %s", this, clock).isEqualTo(clock.state());
    assertThat(breached).as("%s of %s", this, clock).isEqualTo(clock.breach() != null);
    if (clock.state() == State.RUNNING) {
      assertThat(dueAt).as("%s of %s", this, clock).isEqualTo(clock.dueAt());
    }
    if (clock.isOpen() && clock.breach() == null) {
      for (Clock.Warned warning : clock.warnings()) {
        if (warning.given() == Given.GIVEN) {
          assertThat(warned).as("%s of %s", this, clock).contains(warning.warning());
        }
      }
    }
  }

  @Override
  public String toString() {
    return String.join(System.lineSeparator(), heard);
  }
}
