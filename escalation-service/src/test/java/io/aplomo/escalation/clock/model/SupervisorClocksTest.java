package io.aplomo.escalation.clock.model;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.priority;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.Clock.Cause;
import io.aplomo.escalation.clock.model.Clock.State;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A customer asks for a supervisor: live within three minutes, else a call the same working day.
 */
class SupervisorClocksTest {
  /** Madrid is an hour ahead: the office is open until 16:00 of these. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final SlaBook LAW =
      book(
          1,
          policy(
              "law",
              rule(ClockKind.SUPERVISOR_REQUESTED).seconds(180).byLaw(),
              rule(ClockKind.CALL_BACK).workingDays(0).byLaw()));

  @Test
  void oneWhoComesInTimeOwesNoCall() {
    List<Clock> clocks = clocks(600, asked(0), came(170));

    assertThat(of(clocks, ClockKind.SUPERVISOR_REQUESTED))
        .hasValueSatisfying(clock -> {
          assertThat(clock.state()).isEqualTo(State.MET);
          assertThat(clock.startCause()).isEqualTo(Cause.SUPERVISOR_ASKED);
          assertThat(clock.cause()).isEqualTo(Cause.SUPERVISOR_CAME);
          assertThat(clock.breach()).isNull();
        });
    assertThat(of(clocks, ClockKind.CALL_BACK)).isEmpty();
  }

  @Test
  void whereNobodyComesACallIsOwedBeforeTheOfficeCloses() {
    assertThat(of(clocks(180, asked(0)), ClockKind.CALL_BACK))
        .as("at the deadline itself it is told")
        .isPresent();
    assertThat(of(clocks(179, asked(0)), ClockKind.CALL_BACK)).isEmpty();
    assertThat(of(clocks(600, asked(0)), ClockKind.CALL_BACK))
        .hasValueSatisfying(clock -> {
          assertThat(clock.state()).isEqualTo(State.RUNNING);
          assertThat(clock.startedAt()).isEqualTo(MONDAY);
          assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
        });
  }

  @Test
  void whatTheAgentWritesMeanwhileIsNoCallOfASupervisor() {
    List<Clock> before = clocks(900, asked(0), said(240));
    assertThat(of(before, ClockKind.CALL_BACK).orElseThrow().state()).isEqualTo(State.RUNNING);

    List<Clock> after = clocks(900, asked(0), said(240), came(300), said(600));

    assertThat(of(after, ClockKind.CALL_BACK))
        .hasValueSatisfying(clock -> {
          assertThat(clock.state()).isEqualTo(State.MET);
          assertThat(clock.since()).isEqualTo(MONDAY.plusSeconds(600));
          assertThat(clock.breach()).isNull();
        });
    assertThat(of(after, ClockKind.SUPERVISOR_REQUESTED).orElseThrow().breach()).isNotNull();
  }

  @Test
  void askedTwoMinutesBeforeTheOfficeClosesTheCallIsLateAtOnce() {
    Instant asked = Instant.parse("2026-11-23T15:58:00Z");

    List<Clock> clocks = until(asked.plusSeconds(240), new ClockFact.SupervisorAsked(asked));

    assertThat(of(clocks, ClockKind.CALL_BACK))
        .hasValueSatisfying(clock -> {
          assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
          assertThat(clock.breach())
              .isEqualTo(new Clock.Breach(Instant.parse("2026-11-23T16:01:00Z"), true));
        });
  }

  @Test
  void askedOnASaturdayTheNextWorkingDayCounts() {
    Instant saturday = Instant.parse("2026-11-28T11:00:00Z");

    List<Clock> clocks = until(saturday.plusSeconds(240), new ClockFact.SupervisorAsked(saturday));

    assertThat(of(clocks, ClockKind.CALL_BACK).orElseThrow().dueAt())
        .isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
  }

  @Test
  void oneWhoAsksAgainIsOwedASupervisorAgain() {
    List<Clock> clocks = clocks(7200, asked(0), came(60), asked(3600), came(3700));

    assertThat(clocks.stream().filter(clock -> clock.kind() == ClockKind.SUPERVISOR_REQUESTED))
        .extracting(Clock::occurrence, Clock::state)
        .containsExactly(tuple(1, State.MET), tuple(2, State.MET));
  }

  @Test
  void aSettledCaseOwesNothing() {
    List<Clock> clocks = clocks(900, asked(0), new ClockFact.Resolved(MONDAY.plusSeconds(300)));

    assertThat(clocks).extracting(Clock::state).containsOnly(State.CANCELLED);
    assertThat(clocks).extracting(Clock::cause).containsOnly(Cause.RESOLVED);
  }

  private static ClockFact asked(long seconds) {
    return new ClockFact.SupervisorAsked(MONDAY.plusSeconds(seconds));
  }

  private static ClockFact came(long seconds) {
    return new ClockFact.SupervisorCame(MONDAY.plusSeconds(seconds));
  }

  private static ClockFact said(long seconds) {
    return new ClockFact.Said(
        MONDAY.plusSeconds(seconds), new UUID(seconds, seconds), Author.AGENT, true);
  }

  private static List<Clock> clocks(long until, ClockFact... facts) {
    return until(MONDAY.plusSeconds(until), facts);
  }

  private static List<Clock> until(Instant until, ClockFact... facts) {
    List<ClockFact> all = new ArrayList<>();
    all.add(new ClockFact.Received(MONDAY.minusSeconds(60), priority(Priority.P3), 1));
    all.addAll(Arrays.asList(facts));
    return CaseClocks.of(all, revision -> LAW, until);
  }

  private static Optional<Clock> of(List<Clock> clocks, ClockKind kind) {
    return clocks.stream().filter(clock -> clock.kind() == kind).findFirst();
  }
}
