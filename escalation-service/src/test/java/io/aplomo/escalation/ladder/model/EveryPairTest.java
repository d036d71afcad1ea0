package io.aplomo.escalation.ladder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command: where it leads, or why it does not. */
class EveryPairTest {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant BEFORE = NOW.minusSeconds(600);
  private static final UUID CLOCK = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private static final Situation SITUATION =
      new Situation(
          NOW,
          Duration.ofMinutes(15),
          Map.of(
              Level.SUPERVISOR, List.of("owner", "sam", "sue"),
              Level.MANAGER, List.of("mia"),
              Level.MANAGER_ON_CALL, List.of("max")),
          "owner");

  /** After the arrow the state, level and event that a command leads to, else the refusal. */
  private static final String TABLE =
      """
      WAITING same:ALREADY_RAISED other>WAITING/SUPERVISOR/Added higher>WAITING/MANAGER/Called asked>WAITING/SUPERVISOR/Added accept>ACCEPTED/SUPERVISOR/Accepted accept-above>ACCEPTED/SUPERVISOR/Accepted refuse>WAITING/SUPERVISOR/Refused refuse-not-called:NOT_ADDRESSED time:NOT_DUE withdraw>ENDED/SUPERVISOR/Ended withdraw-other:NOT_A_GROUND take>ACCEPTED/SUPERVISOR/Accepted give-back:NOT_ACCEPTED settle>ENDED/SUPERVISOR/Ended
      WAITING_ANYBODY same:ALREADY_RAISED other>WAITING/SUPERVISOR/Added higher>WAITING/MANAGER/Called asked>WAITING/SUPERVISOR/Added accept>ACCEPTED/SUPERVISOR/Accepted accept-above>ACCEPTED/SUPERVISOR/Accepted refuse>WAITING/SUPERVISOR/Refused refuse-not-called>WAITING/SUPERVISOR/Refused time:NOT_DUE withdraw>ENDED/SUPERVISOR/Ended withdraw-other:NOT_A_GROUND take>ACCEPTED/SUPERVISOR/Accepted give-back:NOT_ACCEPTED settle>ENDED/SUPERVISOR/Ended
      WAITING_REFUSED same:ALREADY_RAISED other>WAITING/SUPERVISOR/Added higher>WAITING/MANAGER/Called asked>WAITING/SUPERVISOR/Added accept>ACCEPTED/SUPERVISOR/Accepted accept-above>ACCEPTED/SUPERVISOR/Accepted refuse:ALREADY_REFUSED refuse-not-called>WAITING/SUPERVISOR/Refused time:NOT_DUE withdraw>ENDED/SUPERVISOR/Ended withdraw-other:NOT_A_GROUND take>ACCEPTED/SUPERVISOR/Accepted give-back:NOT_ACCEPTED settle>ENDED/SUPERVISOR/Ended
      WAITING_LATE same:ALREADY_RAISED other>WAITING/SUPERVISOR/Added higher>WAITING/MANAGER/Called asked>WAITING/SUPERVISOR/Added accept>ACCEPTED/SUPERVISOR/Accepted accept-above>ACCEPTED/SUPERVISOR/Accepted refuse>WAITING/SUPERVISOR/Refused refuse-not-called:NOT_ADDRESSED time>WAITING/MANAGER/Climbed withdraw>ENDED/SUPERVISOR/Ended withdraw-other:NOT_A_GROUND take>ACCEPTED/SUPERVISOR/Accepted give-back:NOT_ACCEPTED settle>ENDED/SUPERVISOR/Ended
      WAITING_MANAGER_LATE same:ALREADY_RAISED other>WAITING/MANAGER/Added higher:ALREADY_RAISED asked>WAITING/MANAGER/Added accept:AUTHORITY_MISSING accept-above>ACCEPTED/MANAGER/Accepted refuse:AUTHORITY_MISSING refuse-not-called:AUTHORITY_MISSING time>WAITING/MANAGER_ON_CALL/Climbed withdraw>ENDED/MANAGER/Ended withdraw-other:NOT_A_GROUND take>ACCEPTED/MANAGER/Accepted give-back:NOT_ACCEPTED settle>ENDED/MANAGER/Ended
      WAITING_TOP_LATE same:ALREADY_RAISED other>WAITING/MANAGER_ON_CALL/Added higher:ALREADY_RAISED asked>WAITING/MANAGER_ON_CALL/Added accept:AUTHORITY_MISSING accept-above>ACCEPTED/MANAGER_ON_CALL/Accepted refuse:AUTHORITY_MISSING refuse-not-called:AUTHORITY_MISSING time>WAITING/MANAGER_ON_CALL/Climbed withdraw>ENDED/MANAGER_ON_CALL/Ended withdraw-other:NOT_A_GROUND take>ACCEPTED/MANAGER_ON_CALL/Accepted give-back:NOT_ACCEPTED settle>ENDED/MANAGER_ON_CALL/Ended
      UNANSWERED same:ALREADY_RAISED other>WAITING/MANAGER_ON_CALL/Added higher:ALREADY_RAISED asked>WAITING/MANAGER_ON_CALL/Added accept:AUTHORITY_MISSING accept-above>ACCEPTED/MANAGER_ON_CALL/Accepted refuse:AUTHORITY_MISSING refuse-not-called:AUTHORITY_MISSING time:NOT_DUE withdraw>ENDED/MANAGER_ON_CALL/Ended withdraw-other:NOT_A_GROUND take>ACCEPTED/MANAGER_ON_CALL/Accepted give-back:NOT_ACCEPTED settle>ENDED/MANAGER_ON_CALL/Ended
      ACCEPTED same:ALREADY_RAISED other>ACCEPTED/SUPERVISOR/Added higher>WAITING/MANAGER/Called asked>WAITING/SUPERVISOR/Called accept:ALREADY_ACCEPTED accept-above:ALREADY_ACCEPTED refuse:ALREADY_ACCEPTED refuse-not-called:ALREADY_ACCEPTED time:NOT_DUE withdraw>ENDED/SUPERVISOR/Ended withdraw-other:NOT_A_GROUND take:ALREADY_ACCEPTED give-back>WAITING/SUPERVISOR/Returned settle>ENDED/SUPERVISOR/Ended
      ENDED same:ENDED other:ENDED higher:ENDED asked:ENDED accept:ENDED accept-above:ENDED refuse:ENDED refuse-not-called:ENDED time:ENDED withdraw:ENDED withdraw-other:ENDED take:ENDED give-back:ENDED settle:ENDED
      """;

  private static final Map<String, Escalation> STATES =
      Map.of(
          "WAITING", in(Level.SUPERVISOR, new Escalation.Waiting("sam", BEFORE, NOW.plusMillis(1))),
          "WAITING_ANYBODY",
              in(Level.SUPERVISOR, new Escalation.Waiting(null, BEFORE, NOW.plusMillis(1))),
          "WAITING_REFUSED",
              new Escalation(
                  CLOCK,
                  BEFORE,
                  Level.SUPERVISOR,
                  List.of(new Ground(Reason.BREACH, CLOCK)),
                  List.of("sam"),
                  new Escalation.Waiting(null, BEFORE, NOW.plusMillis(1))),
          "WAITING_LATE", in(Level.SUPERVISOR, new Escalation.Waiting("sam", BEFORE, NOW)),
          "WAITING_MANAGER_LATE", in(Level.MANAGER, new Escalation.Waiting("mia", BEFORE, NOW)),
          "WAITING_TOP_LATE", in(Level.MANAGER_ON_CALL, new Escalation.Waiting("max", BEFORE, NOW)),
          "UNANSWERED", in(Level.MANAGER_ON_CALL, new Escalation.Waiting("max", BEFORE, null)),
          "ACCEPTED", in(Level.SUPERVISOR, new Escalation.Accepted("sam", BEFORE)),
          "ENDED", in(Level.SUPERVISOR, new Escalation.Ended(End.RESOLVED, BEFORE)));

  private static final Map<String, Command> COMMANDS =
      Map.ofEntries(
          Map.entry("same", raise(new Ground(Reason.BREACH, CLOCK), Level.SUPERVISOR)),
          Map.entry("other", raise(new Ground(Reason.SAFETY, null), Level.SUPERVISOR)),
          Map.entry("higher", raise(new Ground(Reason.BREACH, CLOCK), Level.MANAGER)),
          Map.entry(
              "asked",
              new Command.Raise(
                  new Ground(Reason.SUPERVISOR_ASKED_FOR, null),
                  Level.SUPERVISOR,
                  Duration.ofMinutes(3))),
          Map.entry("accept", new Command.Accept("sam", Level.SUPERVISOR)),
          Map.entry("accept-above", new Command.Accept("meg", Level.MANAGER_ON_CALL)),
          Map.entry("refuse", new Command.Refuse("sam", Level.SUPERVISOR, "BUSY")),
          Map.entry("refuse-not-called", new Command.Refuse("sue", Level.SUPERVISOR, "BUSY")),
          Map.entry("time", new Command.TimeUp()),
          Map.entry("withdraw", new Command.Withdraw(CLOCK)),
          Map.entry("withdraw-other", new Command.Withdraw(new UUID(7, 7))),
          Map.entry("take", new Command.Take("sue")),
          Map.entry("give-back", new Command.GiveBack()),
          Map.entry("settle", new Command.Settle(End.RESOLVED)));

  record Pair(String state, String command, String expected) {
    @Override
    public String toString() {
      return state + " " + command + " " + expected;
    }
  }

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
  void isAnswered(Pair pair) {
    // Given
    Escalation state = Objects.requireNonNull(STATES.get(pair.state()));
    Command command = Objects.requireNonNull(COMMANDS.get(pair.command()));

    // When
    Ruling ruling = state.on(command, SITUATION);

    // Then
    String answer =
        switch (ruling) {
          case Ruling.Refused refused -> ":" + refused.reason();
          case Ruling.Granted granted ->
              ">"
                  + name(granted.next().state())
                  + "/"
                  + granted.next().level()
                  + "/"
                  + granted.event().getClass().getSimpleName();
        };
    assertThat(answer).isEqualTo(pair.expected());
  }

  @Test
  void noPairIsForgotten() {
    assertThat(pairs().stream().map(pair -> pair.state() + " " + pair.command()).distinct())
        .hasSize(STATES.size() * COMMANDS.size());
    assertThat(COMMANDS.values().stream().map(Object::getClass).distinct().toList())
        .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
  }

  private static String name(Escalation.State state) {
    return switch (state) {
      case Escalation.Waiting s -> "WAITING";
      case Escalation.Accepted s -> "ACCEPTED";
      case Escalation.Ended s -> "ENDED";
    };
  }

  private static Escalation in(Level level, Escalation.State state) {
    return new Escalation(
        CLOCK, BEFORE, level, List.of(new Ground(Reason.BREACH, CLOCK)), List.of(), state);
  }

  private static Command raise(Ground ground, Level level) {
    return new Command.Raise(ground, level, null);
  }
}
