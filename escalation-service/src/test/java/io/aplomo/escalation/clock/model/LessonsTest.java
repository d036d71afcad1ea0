package io.aplomo.escalation.clock.model;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.priority;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static io.aplomo.escalation.sla.model.ClockKind.FIRST_RESPONSE;
import static io.aplomo.escalation.sla.model.ClockKind.KEEP_INFORMED;
import static io.aplomo.escalation.sla.model.ClockKind.NEXT_RESPONSE;
import static io.aplomo.escalation.sla.model.ClockKind.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.clock.model.Clock.State;
import io.aplomo.escalation.clock.model.Clock.Warned;
import io.aplomo.escalation.sla.model.Circumstances;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What users of other systems complained about (product.md, lessons), as far as no other test is
 * called after it; docs/clocks.md has the whole list. Times are those of Madrid; 2 March 2026 is a
 * Monday.
 */
class LessonsTest {
  private static final Rules.Rule FIRST = rule(FIRST_RESPONSE).workingHours(6).warnedAt(0.5);
  private static final Rules.Rule NEXT = rule(NEXT_RESPONSE).workingHours(1);
  private static final Rules.Rule INFORMED = rule(KEEP_INFORMED).workingHours(2);
  private static final Rules.Rule RESOLVED = rule(RESOLUTION).workingHours(4).warnedBefore(3600);

  @Test
  void clocksOfDifferentKindsNeverOverruleEachOther() {
    ClockFact received = received("2026-03-02T09:00");
    ClockFact said = said("2026-03-02T12:30", Author.AGENT);
    ClockFact asked = said("2026-03-02T13:30", Author.CUSTOMER);
    List<ClockFact> facts = List.of(received, said, asked);
    Instant until = at("2026-03-02T16:00");

    List<Clock> alone =
        Stream.of(FIRST, NEXT, INFORMED, RESOLVED)
            .flatMap(only -> CaseClocks.of(facts, r -> book(1, policy("p", only)), until).stream())
            .toList();

    assertThat(CaseClocks.of(facts, r -> together(1), until))
        .hasSize(5)
        .containsExactlyInAnyOrderElementsOf(alone);
  }

  @Test
  void oneHourBeforeDueIsOneWorkingHour() {
    Clock clock = clock(RESOLUTION, List.of(received("2026-03-06T13:30")), "2026-03-06T14:00");

    assertThat(clock.dueAt()).isEqualTo(at("2026-03-09T09:30"));
    assertThat(clock.warnings()).extracting(Warned::at).containsExactly(at("2026-03-06T16:30"));
  }

  @ParameterizedTest
  @EnumSource
  void whoseMessageCountsIsConfigurationOnEveryChannelAlike(Channel channel) {
    SlaBook people = book(1, policy("people", rule(FIRST_RESPONSE).minutes(30)));
    SlaBook bots = book(1, policy("bots", rule(FIRST_RESPONSE).minutes(30).answeredBy(Author.BOT)));
    Circumstances circumstances =
        new Circumstances(Priority.P3, channel, null, null, null, null, "ES", null, false);
    List<ClockFact> answeredByABot =
        List.of(
            new ClockFact.Received(at("2026-03-02T09:00"), circumstances, 1),
            said("2026-03-02T09:01", Author.BOT),
            said("2026-03-02T09:02", Author.THIRD_PARTY));
    Instant until = at("2026-03-02T09:05");

    assertThat(CaseClocks.of(answeredByABot, r -> people, until))
        .singleElement()
        .returns(State.RUNNING, Clock::state);
    assertThat(CaseClocks.of(answeredByABot, r -> bots, until))
        .singleElement()
        .returns(State.MET, Clock::state)
        .returns(at("2026-03-02T09:01"), Clock::since);
  }

  @Test
  void aCancelledClockSaysSo() {
    List<ClockFact> before = List.of(received("2026-03-02T09:00"));
    List<ClockFact> after =
        List.of(before.getFirst(), new ClockFact.Resolved(at("2026-03-02T10:00")));

    assertThat(
            ClockStep.between(
                clock(FIRST_RESPONSE, before, "2026-03-02T09:30"),
                clock(FIRST_RESPONSE, after, "2026-03-02T10:00"),
                at("2026-03-02T10:00")))
        .singleElement()
        .returns(ClockStep.Kind.CANCELLED, ClockStep::kind)
        .returns(Clock.Cause.RESOLVED, ClockStep::cause);
  }

  @Test
  void aPolicyEditTouchesNoClockThatItDoesNotChange() {
    SlaBook edited =
        book(2, policy("p", FIRST, NEXT, rule(KEEP_INFORMED).workingHours(3), RESOLVED));
    List<ClockFact> before = List.of(received("2026-03-02T09:00"));
    List<ClockFact> after =
        List.of(before.getFirst(), new ClockFact.Applied(at("2026-03-02T10:00"), 2));
    Instant until = at("2026-03-02T10:00");
    List<Clock> were = CaseClocks.of(before, r -> together(1), until);
    List<Clock> are = CaseClocks.of(after, r -> r == 1 ? together(1) : edited, until);

    for (int i = 0; i < were.size(); i++) {
      List<ClockStep> steps = ClockStep.between(were.get(i), are.get(i), until);
      if (were.get(i).kind() == KEEP_INFORMED) {
        assertThat(steps).extracting(ClockStep::kind).containsExactly(ClockStep.Kind.MOVED);
      } else {
        assertThat(steps).as("%s", were.get(i).kind()).isEmpty();
      }
    }
    assertThat(are).hasSameSizeAs(were);
  }

  @Test
  void accruedTimeAndPausesBelongToTheCaseAndNotToItsPriorityPolicyOrTeam() {
    SlaBook first =
        book(
            1,
            policy(
                "p",
                rule(RESOLUTION)
                    .workingHours(16, Priority.P3)
                    .workingHours(8, Priority.P2)
                    .pausedBy(PauseCause.AWAITING_CUSTOMER)));
    SlaBook second =
        book(
            2,
            policy("p", rule(RESOLUTION).workingHours(12).pausedBy(PauseCause.AWAITING_CUSTOMER)));
    List<ClockFact> facts =
        List.of(
            received("2026-03-02T09:00"),
            new ClockFact.Paused(at("2026-03-02T11:00"), PauseCause.AWAITING_CUSTOMER),
            new ClockFact.Judged(at("2026-03-02T12:00"), priority(Priority.P2)),
            new ClockFact.Queued(at("2026-03-02T13:00"), Queue.SUPERVISORS),
            new ClockFact.Continued(at("2026-03-02T15:00"), PauseCause.AWAITING_CUSTOMER),
            new ClockFact.Applied(at("2026-03-02T16:00"), 2));

    List<Clock> clocks = CaseClocks.of(facts, r -> r == 1 ? first : second, at("2026-03-02T16:00"));

    // Two hours before the pause and one after it: nine of twelve are left, one of them today.
    assertThat(clocks)
        .singleElement()
        .returns(9 * 3600L, Clock::secondsLeft)
        .returns(at("2026-03-03T17:00"), Clock::dueAt);
  }

  private static SlaBook together(long revision) {
    return book(revision, policy("p", FIRST, NEXT, INFORMED, RESOLVED));
  }

  private static Clock clock(ClockKind kind, List<ClockFact> facts, String until) {
    return CaseClocks.of(facts, r -> together(1), at(until)).stream()
        .filter(clock -> clock.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static ClockFact received(String local) {
    return new ClockFact.Received(at(local), priority(Priority.P3), 1);
  }

  private static ClockFact said(String local, Author author) {
    return new ClockFact.Said(at(local), new UUID(2, at(local).getEpochSecond()), author, true);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Rules.MADRID).toInstant();
  }
}
