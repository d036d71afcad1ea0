package io.aplomo.escalation.promise.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Authority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PromiseTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant WARN_AT = Instant.parse("2026-11-21T11:30:00Z");
  private static final UUID NEXT = new UUID(1, 2);
  private static final Pattern SPACE = Pattern.compile(" +");

  private static final Map<String, PromiseState> STATES = states();
  private static final Map<String, Command> COMMANDS = commands();

  /** Before anything is due: where each command leads, or why it does not. */
  private static final String TABLE =
      """
      OPEN      keep>Kept            tell>Replaced        withdraw>Withdrawn    time:NOTHING_DUE
      WARNED    keep>Kept            tell>Replaced        withdraw>Withdrawn    time:NOTHING_DUE
      BROKEN    keep>Kept            tell:ALREADY_BROKEN  withdraw:ALREADY_BROKEN time:NOTHING_DUE
      KEPT      keep:ALREADY_KEPT    tell:ALREADY_KEPT    withdraw:ALREADY_KEPT time:NOTHING_DUE
      LATE      keep:ALREADY_KEPT    tell:ALREADY_KEPT    withdraw:ALREADY_KEPT time:NOTHING_DUE
      REPLACED  keep:ALREADY_REPLACED tell:ALREADY_REPLACED withdraw:ALREADY_REPLACED time:NOTHING_DUE
      WITHDRAWN keep:ALREADY_WITHDRAWN tell:ALREADY_WITHDRAWN withdraw:ALREADY_WITHDRAWN time:NOTHING_DUE
      """;

  record Pair(String state, String command, String expected) {}

  static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    TABLE
        .lines()
        .forEach(line -> {
          List<String> cells = SPACE.splitAsStream(line).toList();
          for (String cell : cells.subList(1, cells.size())) {
            int mark = Math.max(cell.indexOf('>'), cell.indexOf(':'));
            pairs.add(new Pair(cells.getFirst(), cell.substring(0, mark), cell.substring(mark)));
          }
        });
    return pairs;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void answersEveryCommandInEveryState(Pair pair) {
    Ruling ruling =
        promise(Objects.requireNonNull(STATES.get(pair.state())))
            .on(Objects.requireNonNull(COMMANDS.get(pair.command())), NOW);

    String answer =
        switch (ruling) {
          case Ruling.Granted granted -> ">" + granted.next().getClass().getSimpleName();
          case Ruling.Refused refused -> ":" + refused.reason();
        };
    assertThat(answer).isEqualTo(pair.expected());
  }

  @Test
  void theTableHasThemAll() {
    assertThat(pairs()).hasSize(STATES.size() * COMMANDS.size()).doesNotHaveDuplicates();
    assertThat(STATES.values().stream().<Class<?>>map(Object::getClass))
        .contains(PromiseState.class.getPermittedSubclasses());
    assertThat(COMMANDS.values().stream().<Class<?>>map(Object::getClass))
        .contains(Command.class.getPermittedSubclasses());
  }

  @Test
  void warnsOnceThenBreaksNeverEarly() {
    Promise open = promise(new PromiseState.Open(false));
    assertThat(open.nextAt()).isEqualTo(WARN_AT);
    assertThat(reason(open, new Command.TimeUp(), WARN_AT.minusNanos(1)))
        .isEqualTo(Refusal.NOTHING_DUE);

    Promise warned = after(open, new Command.TimeUp(), WARN_AT);
    assertThat(warned.state()).isEqualTo(new PromiseState.Open(true));
    assertThat(warned.nextAt()).isEqualTo(DUE);
    assertThat(reason(warned, new Command.TimeUp(), DUE.minusNanos(1)))
        .isEqualTo(Refusal.NOTHING_DUE);

    Promise broken = after(warned, new Command.TimeUp(), DUE);
    assertThat(broken.state()).isEqualTo(new PromiseState.Broken(DUE));
    assertThat(broken.nextAt()).isNull();
  }

  @Test
  void whatIsFoundTooLateToWarnIsBroken() {
    assertThat(after(promise(new PromiseState.Open(false)), new Command.TimeUp(), DUE).state())
        .isEqualTo(new PromiseState.Broken(DUE));
  }

  @Test
  void whatBrokeIsKeptLate() {
    assertThat(after(promise(new PromiseState.Broken(DUE)), new Command.Keep("ana"), DUE).state())
        .isEqualTo(new PromiseState.Kept(DUE, "ana", true));
  }

  @Test
  void onlyItsOwnerOrASupervisorWithdrawsIt() {
    Promise open = promise(new PromiseState.Open(false));

    assertThat(reason(open, new Command.Withdraw("leo", Authority.AGENT, "X"), NOW))
        .isEqualTo(Refusal.NOT_OWNER);
    assertThat(after(open, new Command.Withdraw("eva", Authority.SUPERVISOR, "X"), NOW).state())
        .isEqualTo(new PromiseState.Withdrawn(NOW, "eva", "X"));
  }

  @Test
  void theCustomerIsToldATimeThatLiesAheadAndNotTooFar() {
    Promise open = promise(new PromiseState.Open(true));

    assertThat(reason(open, new Command.Tell("ana", NEXT, NOW), NOW))
        .isEqualTo(Refusal.DUE_NOT_AHEAD);
    assertThat(reason(open, tell(NOW.plus(Duration.ofDays(365)).plusNanos(1)), NOW))
        .isEqualTo(Refusal.DUE_TOO_FAR);
    assertThat(after(open, tell(NOW.plus(Duration.ofDays(365))), NOW).state())
        .isEqualTo(new PromiseState.Replaced(NOW, "ana", NEXT));
  }

  @ParameterizedTest
  @CsvSource({
    "PT20M,  PT5M",
    "PT2H,   PT30M",
    "P4D,    P1D",
    "P14D,   P1D",
    "PT1S,   PT0.25S",
  })
  void warnsWhileTheCustomerCanBeTold(Duration ahead, Duration lead) {
    Instant due = NOW.plus(ahead);

    assertThat(PromiseRules.STANDARD.warnAt(NOW, due)).isEqualTo(due.minus(lead));
  }

  private static Command tell(Instant due) {
    return new Command.Tell("ana", NEXT, due);
  }

  private static Promise promise(PromiseState state) {
    UUID id = new UUID(1, 1);
    return new Promise(id, "demo", id, id, "ana", DUE, WARN_AT, null, state);
  }

  private static Promise after(Promise promise, Command command, Instant now) {
    return promise.after((Ruling.Granted) promise.on(command, now));
  }

  private static Refusal reason(Promise promise, Command command, Instant now) {
    return ((Ruling.Refused) promise.on(command, now)).reason();
  }

  private static Map<String, PromiseState> states() {
    Map<String, PromiseState> states = new LinkedHashMap<>();
    states.put("OPEN", new PromiseState.Open(false));
    states.put("WARNED", new PromiseState.Open(true));
    states.put("BROKEN", new PromiseState.Broken(NOW));
    states.put("KEPT", new PromiseState.Kept(NOW, "ana", false));
    states.put("LATE", new PromiseState.Kept(NOW, "ana", true));
    states.put("REPLACED", new PromiseState.Replaced(NOW, "ana", NEXT));
    states.put("WITHDRAWN", new PromiseState.Withdrawn(NOW, "ana", "X"));
    return states;
  }

  private static Map<String, Command> commands() {
    Map<String, Command> commands = new LinkedHashMap<>();
    commands.put("keep", new Command.Keep("ana"));
    commands.put("tell", tell(DUE.plusSeconds(1)));
    commands.put("withdraw", new Command.Withdraw("ana", Authority.AGENT, "X"));
    commands.put("time", new Command.TimeUp());
    return commands;
  }
}
