package io.aplomo.escalation.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.model.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {
  private static final Instant BEFORE = Instant.parse("2026-11-21T09:00:00Z");
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  private static final Pattern CELLS = Pattern.compile(" +");

  private static final Stage NEW = new Stage.New(BEFORE);
  private static final Stage ASSIGNED = new Stage.Assigned(BEFORE, "ana", false);
  private static final Stage IN_PROGRESS = new Stage.InProgress(BEFORE, "ana", false);

  private static final List<Stage> STAGES =
      List.of(
          NEW,
          new Stage.Reopened(BEFORE),
          new Stage.Escalated(BEFORE),
          ASSIGNED,
          IN_PROGRESS,
          new Stage.Resolved(BEFORE, "ana"),
          new Stage.Closed(BEFORE, "ana"));

  private static final Command ASSIGN = new Command.Assign("ana", Authority.AGENT, "leo", "SKILL");
  private static final Command RELEASE = new Command.Release("ana", Authority.AGENT, "SHIFT_END");
  private static final Command START = new Command.Start("ana", null);
  private static final Command ESCALATE = escalate("ana", Authority.AGENT, "AUTHORITY_MISSING");
  private static final Command RESOLVE =
      new Command.Resolve("ana", Authority.AGENT, "REFUNDED", null);
  private static final Command REOPEN = new Command.Reopen("ana", null);
  private static final Command CLOSE = new Command.Close("ana", null);
  private static final Command.Await AWAIT = new Command.Await("ana", "INVOICE", Awaited.CUSTOMER);
  private static final Command.Continue CONTINUE = new Command.Continue("ana", null, null);
  private static final Command STEP = new Command.DoStep("ana", RecoveryStep.FIX, null, "REPAIR-7");
  private static final Command DEMAND =
      new Command.MoveDemand("ana", Demand.State.STATED, Demand.Basis.POLICY, "late-refund", null);
  private static final Command TAG = new Command.Tag("ana", "winter");
  private static final Command UNTAG = new Command.Untag("ana", "summer");

  /** All steps done, nothing asked for, one tag. */
  private static final Handling HANDLED =
      new Handling(allSteps(), null, new TreeSet<>(Set.of("summer")), null);

  /** In the order of {@link #TABLE}. */
  private static final List<Command> COMMANDS =
      List.of(
          ASSIGN, RELEASE, START, ESCALATE, RESOLVE, REOPEN, CLOSE, AWAIT, CONTINUE, STEP, DEMAND,
          TAG, UNTAG);

  /** What every command does at each stage, in the order of {@link #STAGES}. */
  private static final String TABLE =
      """
      ASSIGN   ASSIGNED     ASSIGNED     AUTHORITY_MISSING ASSIGNED     ASSIGNED        ALREADY_RESOLVED ALREADY_CLOSED
      RELEASE  NOT_ASSIGNED NOT_ASSIGNED NOT_ASSIGNED      NEW          NEW             ALREADY_RESOLVED ALREADY_CLOSED
      START    NOT_ASSIGNED NOT_ASSIGNED NOT_ASSIGNED      IN_PROGRESS  ALREADY_STARTED ALREADY_RESOLVED ALREADY_CLOSED
      ESCALATE ESCALATED    ESCALATED    ALREADY_ESCALATED ESCALATED    ESCALATED       ALREADY_RESOLVED ALREADY_CLOSED
      RESOLVE  RESOLVED     RESOLVED     AUTHORITY_MISSING RESOLVED     RESOLVED        ALREADY_RESOLVED ALREADY_CLOSED
      REOPEN   ALREADY_OPEN ALREADY_OPEN ALREADY_OPEN      ALREADY_OPEN ALREADY_OPEN    REOPENED         REOPENED
      CLOSE    NOT_RESOLVED NOT_RESOLVED NOT_RESOLVED      NOT_RESOLVED NOT_RESOLVED    CLOSED           ALREADY_CLOSED
      AWAIT    NEW          REOPENED     ESCALATED         ASSIGNED     IN_PROGRESS     ALREADY_RESOLVED ALREADY_CLOSED
      CONTINUE NEW          REOPENED     ESCALATED         ASSIGNED     IN_PROGRESS     ALREADY_RESOLVED ALREADY_CLOSED
      STEP     NEW          REOPENED     ESCALATED         ASSIGNED     IN_PROGRESS     ALREADY_RESOLVED ALREADY_CLOSED
      DEMAND   NEW          REOPENED     ESCALATED         ASSIGNED     IN_PROGRESS     ALREADY_RESOLVED ALREADY_CLOSED
      TAG      NEW          REOPENED     ESCALATED         ASSIGNED     IN_PROGRESS     RESOLVED         CLOSED
      UNTAG    NEW          REOPENED     ESCALATED         ASSIGNED     IN_PROGRESS     RESOLVED         CLOSED
      """;

  static Stream<Arguments> pairs() {
    List<String> rows = TABLE.lines().toList();
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(row -> {
          List<String> cells = CELLS.splitAsStream(rows.get(row)).skip(1).toList();
          return IntStream.range(0, cells.size())
              .mapToObj(i -> Arguments.of(STAGES.get(i), COMMANDS.get(row), cells.get(i)));
        });
  }

  @ParameterizedTest(name = "{1} at {0}: {2}")
  @MethodSource("pairs")
  void answersEveryCommand(Stage stage, Command command, String expected) {
    String answer =
        switch (stage.on(command, HANDLED, AT)) {
          case Ruling.Granted granted -> granted.next().name().name();
          case Ruling.Refused refused -> refused.reason().name();
        };

    assertThat(answer).isEqualTo(expected);
  }

  @Test
  void theTableHoldsEveryPair() {
    assertThat(STAGES.stream().map(Stage::name)).containsExactlyInAnyOrder(Stage.Name.values());
    assertThat(COMMANDS.stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    assertThat(pairs()).hasSize(STAGES.size() * COMMANDS.size());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatStaysAtItsStageStaysThereSinceThen(Stage stage, Command command, String expected) {
    if (stage.on(command, HANDLED, AT) instanceof Ruling.Granted granted) {
      boolean stays = granted.next().name() == stage.name() && !command.equals(ASSIGN);
      assertThat(granted.next().equals(stage)).isEqualTo(stays);
      assertThat(granted.next().since()).isEqualTo(stays ? BEFORE : AT);
    }
  }

  @Test
  void whatWasEscalatedIsTakenAndSettledByWhoHasTheAuthority() {
    Stage escalated = new Stage.Escalated(BEFORE);
    Stage given = new Stage.Assigned(BEFORE, "ana", true);
    Command settle = new Command.Resolve("ruth", Authority.SUPERVISOR, "REFUNDED", null);

    assertThat(granted(escalated, new Command.Assign("ruth", Authority.SUPERVISOR, "ana", null)))
        .isEqualTo(new Stage.Assigned(AT, "ana", true));
    assertThat(granted(escalated, settle)).isInstanceOf(Stage.Resolved.class);
    assertThat(granted(given, RESOLVE)).isInstanceOf(Stage.Resolved.class);
  }

  @Test
  void whatSomebodyElseHasIsNotSettledByAnAgent() {
    Command.Resolve byLeo = new Command.Resolve("leo", Authority.AGENT, "REFUNDED", null);

    assertThat(refusal(ASSIGNED, byLeo)).isEqualTo(Refusal.NOT_OWNER);
    assertThat(refusal(NEW, RELEASE)).isEqualTo(Refusal.NOT_ASSIGNED);
    assertThat(granted(NEW, byLeo)).isInstanceOf(Stage.Resolved.class);
  }

  private static Command escalate(String by, Authority authority, String reasonCode) {
    return new Command.Escalate(
        by, authority, reasonCode, Reason.AUTHORITY_MISSING, Level.SUPERVISOR);
  }

  @Test
  void whatSomebodyElseHasIsNotEscalatedByAnAgent() {
    Command byLeo = escalate("leo", Authority.AGENT, "CUSTOMER_ASKED");

    assertThat(refusal(ASSIGNED, byLeo)).isEqualTo(Refusal.NOT_OWNER);
    assertThat(refusal(IN_PROGRESS, byLeo)).isEqualTo(Refusal.NOT_OWNER);
    assertThat(granted(NEW, byLeo)).isEqualTo(new Stage.Escalated(AT));
    assertThat(granted(ASSIGNED, escalate("eva", Authority.SUPERVISOR, "LATE")))
        .isEqualTo(new Stage.Escalated(AT));
  }

  @Test
  void eachMoveSaysWhoDidItAndWhy() {
    assertThat(event(NEW, ASSIGN))
        .isEqualTo(new CaseEvent.Assigned(AT, "ana", null, "leo", "SKILL"));
    assertThat(event(ASSIGNED, ASSIGN))
        .isEqualTo(new CaseEvent.Assigned(AT, "ana", "ana", "leo", "SKILL"));
    assertThat(event(IN_PROGRESS, RELEASE))
        .isEqualTo(new CaseEvent.Released(AT, "ana", "ana", "SHIFT_END"));
    assertThat(event(ASSIGNED, START)).isEqualTo(new CaseEvent.Started(AT, "ana", null));
    assertThat(event(IN_PROGRESS, ESCALATE))
        .isEqualTo(
            new CaseEvent.Escalated(AT, "ana", "ana", Queue.SUPERVISORS, "AUTHORITY_MISSING"));
    assertThat(event(NEW, RESOLVE))
        .isEqualTo(new CaseEvent.Resolved(AT, "ana", "REFUNDED", List.of(), null));
    assertThat(event(NEW, AWAIT))
        .isEqualTo(new CaseEvent.Awaiting(AT, "ana", "INVOICE", Awaited.CUSTOMER));
    assertThat(event(NEW, CONTINUE)).isEqualTo(new CaseEvent.Continued(AT, "ana", null, null));
  }

  @Test
  void onlyItsOwnerOrASupervisorGivesACaseAway() {
    assertThat(refusal(ASSIGNED, new Command.Assign("leo", Authority.AGENT, "leo", null)))
        .isEqualTo(Refusal.NOT_OWNER);
    assertThat(refusal(IN_PROGRESS, new Command.Release("leo", Authority.AGENT, "X")))
        .isEqualTo(Refusal.NOT_OWNER);

    assertThat(granted(ASSIGNED, new Command.Assign("eva", Authority.SUPERVISOR, "leo", null)))
        .isEqualTo(new Stage.Assigned(AT, "leo", false));
    assertThat(granted(IN_PROGRESS, new Command.Release("eva", Authority.SUPERVISOR, "X")))
        .isEqualTo(new Stage.New(AT));
  }

  @Test
  void nobodyIsGivenWhatTheyHave() {
    assertThat(refusal(ASSIGNED, new Command.Assign("eva", Authority.SUPERVISOR, "ana", null)))
        .isEqualTo(Refusal.ALREADY_ASSIGNED);
  }

  @Test
  void onlyItsOwnerStartsACase() {
    assertThat(refusal(ASSIGNED, new Command.Start("leo", null))).isEqualTo(Refusal.NOT_OWNER);
    assertThat(refusal(IN_PROGRESS, new Command.Start("leo", null))).isEqualTo(Refusal.NOT_OWNER);
  }

  @Test
  void whatWasEscalatedStaysSoUntilItIsSettled() {
    Command give = new Command.Assign("ruth", Authority.SUPERVISOR, "leo", "SKILL");
    Stage taken = granted(new Stage.Escalated(BEFORE), give);
    assertThat(taken).isEqualTo(new Stage.Assigned(AT, "leo", true));
    Stage started = granted(taken, new Command.Start("leo", null));
    assertThat(started).isEqualTo(new Stage.InProgress(AT, "leo", true));

    assertThat(refusal(started, ESCALATE)).isEqualTo(Refusal.ALREADY_ESCALATED);
    assertThat(granted(started, new Command.Release("leo", Authority.AGENT, "X")))
        .isEqualTo(new Stage.Escalated(AT));
    Stage resolved =
        granted(started, new Command.Resolve("leo", Authority.AGENT, "REFUNDED", null));
    assertThat(resolved).isEqualTo(new Stage.Resolved(AT, "leo"));
    assertThat(granted(resolved, REOPEN)).isEqualTo(new Stage.Reopened(AT));
  }

  @ParameterizedTest
  @CsvSource({
    "AGENT,      ,                STEPS_MISSING",
    "AGENT,      CUSTOMER_LEFT,   SUPERVISOR_NEEDED",
    "SUPERVISOR, ,                STEPS_MISSING",
  })
  void withAStepMissingACaseIsNotResolved(
      Authority authority, @Nullable String reason, Refusal expected) {
    Command resolve = new Command.Resolve("ana", authority, null, reason);

    assertThat(NEW.on(resolve, Handling.NONE, AT)).isEqualTo(new Ruling.Refused(expected));
  }

  @Test
  void aSupervisorSaysWhyItIsResolvedWithoutSteps() {
    Command resolve = new Command.Resolve("eva", Authority.SUPERVISOR, "REFUNDED", "CUSTOMER_LEFT");

    assertThat(NEW.on(resolve, Handling.NONE, AT))
        .isEqualTo(
            new Ruling.Granted(
                new Stage.Resolved(AT, null),
                Handling.NONE,
                new CaseEvent.Resolved(
                    AT, "eva", "REFUNDED", List.of(RecoveryStep.values()), "CUSTOMER_LEFT")));
  }

  @Test
  void aReasonForMissingStepsThatAreDoneIsNotTold() {
    Command resolve = new Command.Resolve("ana", Authority.AGENT, null, "CUSTOMER_LEFT");

    assertThat(event(NEW, resolve))
        .isEqualTo(new CaseEvent.Resolved(AT, "ana", null, List.of(), null));
  }

  @Test
  void nobodyWaitsTwiceForTheSame() {
    assertThat(Stage.pointless(AWAIT, Set.of(Awaited.CUSTOMER)))
        .isEqualTo(Refusal.ALREADY_AWAITING);
    assertThat(Stage.pointless(AWAIT, Set.of(Awaited.COMPLETION))).isNull();
  }

  @Test
  void onlyWhatIsWaitedForIsEnded() {
    Command.Continue forCustomer = new Command.Continue("ana", null, Awaited.CUSTOMER);

    assertThat(Stage.pointless(CONTINUE, Set.of())).isEqualTo(Refusal.NOT_AWAITING);
    assertThat(Stage.pointless(CONTINUE, Set.of(Awaited.COMPLETION))).isNull();
    assertThat(Stage.pointless(forCustomer, Set.of(Awaited.COMPLETION)))
        .isEqualTo(Refusal.NOT_AWAITING);
    assertThat(Stage.pointless(forCustomer, Set.of(Awaited.CUSTOMER))).isNull();
  }

  private static Stage granted(Stage stage, Command command) {
    return ((Ruling.Granted) stage.on(command, HANDLED, AT)).next();
  }

  private static CaseEvent event(Stage stage, Command command) {
    return ((Ruling.Granted) stage.on(command, HANDLED, AT)).event();
  }

  private static Refusal refusal(Stage stage, Command command) {
    return ((Ruling.Refused) stage.on(command, HANDLED, AT)).reason();
  }

  private static Map<RecoveryStep, Evidence> allSteps() {
    Map<RecoveryStep, Evidence> steps = new EnumMap<>(RecoveryStep.class);
    Arrays.stream(RecoveryStep.values())
        .forEach(step -> steps.put(step, new Evidence(null, "CALL-1", "ana", BEFORE)));
    return steps;
  }
}
