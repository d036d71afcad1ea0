package io.aplomo.escalation.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {
  private static final Instant BEFORE = Instant.parse("2026-11-21T09:00:00Z");
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  private static final Stage OPEN = new Stage.Open(BEFORE);
  private static final Stage RESOLVED = new Stage.Resolved(BEFORE);
  private static final Stage CLOSED = new Stage.Closed(BEFORE);

  private static final Command RESOLVE = new Command.Resolve("ana", "REFUNDED");
  private static final Command REOPEN = new Command.Reopen("ana", null);
  private static final Command CLOSE = new Command.Close("ana", null);

  private static final Command AWAIT = new Command.Await("ana", "INVOICE", Awaited.CUSTOMER);
  private static final Command CONTINUE = new Command.Continue("ana", null, null);

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(
            OPEN,
            RESOLVE,
            granted(new Stage.Resolved(AT), new CaseEvent.Resolved(AT, "ana", "REFUNDED"))),
        Arguments.of(OPEN, REOPEN, refused(Stage.Refusal.ALREADY_OPEN)),
        Arguments.of(OPEN, CLOSE, refused(Stage.Refusal.NOT_RESOLVED)),
        Arguments.of(RESOLVED, RESOLVE, refused(Stage.Refusal.ALREADY_RESOLVED)),
        Arguments.of(
            RESOLVED, REOPEN, granted(new Stage.Open(AT), new CaseEvent.Reopened(AT, "ana", null))),
        Arguments.of(
            RESOLVED, CLOSE, granted(new Stage.Closed(AT), new CaseEvent.Closed(AT, "ana", null))),
        Arguments.of(CLOSED, RESOLVE, refused(Stage.Refusal.ALREADY_CLOSED)),
        Arguments.of(
            CLOSED, REOPEN, granted(new Stage.Open(AT), new CaseEvent.Reopened(AT, "ana", null))),
        Arguments.of(CLOSED, CLOSE, refused(Stage.Refusal.ALREADY_CLOSED)),
        Arguments.of(
            OPEN,
            AWAIT,
            granted(OPEN, new CaseEvent.Awaiting(AT, "ana", "INVOICE", Awaited.CUSTOMER))),
        Arguments.of(OPEN, CONTINUE, granted(OPEN, new CaseEvent.Continued(AT, "ana", null, null))),
        Arguments.of(RESOLVED, AWAIT, refused(Stage.Refusal.ALREADY_RESOLVED)),
        Arguments.of(RESOLVED, CONTINUE, refused(Stage.Refusal.ALREADY_RESOLVED)),
        Arguments.of(CLOSED, AWAIT, refused(Stage.Refusal.ALREADY_CLOSED)),
        Arguments.of(CLOSED, CONTINUE, refused(Stage.Refusal.ALREADY_CLOSED)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void answersEveryCommand(Stage stage, Command command, Stage.Ruling ruling) {
    assertThat(stage.on(command, AT)).isEqualTo(ruling);
  }

  @Test
  void theTableHoldsEveryPair() {
    long stages = Arrays.stream(Stage.class.getPermittedSubclasses()).count();
    long commands = Arrays.stream(Command.class.getPermittedSubclasses()).count();

    assertThat(pairs()).hasSize((int) (stages * commands));
  }

  @Test
  void nobodyWaitsTwiceForTheSame() {
    assertThat(Stage.pointless(AWAIT, Set.of(Awaited.CUSTOMER)))
        .isEqualTo(Stage.Refusal.ALREADY_AWAITING);
    assertThat(Stage.pointless(AWAIT, Set.of(Awaited.COMPLETION))).isNull();
  }

  @Test
  void onlyWhatIsWaitedForIsEnded() {
    Command forCustomer = new Command.Continue("ana", null, Awaited.CUSTOMER);

    assertThat(Stage.pointless(CONTINUE, Set.of())).isEqualTo(Stage.Refusal.NOT_AWAITING);
    assertThat(Stage.pointless(CONTINUE, Set.of(Awaited.COMPLETION))).isNull();
    assertThat(Stage.pointless(forCustomer, Set.of(Awaited.COMPLETION)))
        .isEqualTo(Stage.Refusal.NOT_AWAITING);
    assertThat(Stage.pointless(forCustomer, Set.of(Awaited.CUSTOMER))).isNull();
  }

  private static Stage.Ruling granted(Stage next, CaseEvent event) {
    return new Stage.Ruling.Granted(next, event);
  }

  private static Stage.Ruling refused(Stage.Refusal reason) {
    return new Stage.Ruling.Refused(reason);
  }
}
