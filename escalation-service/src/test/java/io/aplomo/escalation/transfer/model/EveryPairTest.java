package io.aplomo.escalation.transfer.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.transfer.model.Transfer.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a transfer with every command, and every wish that is refused. */
class EveryPairTest {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant BEFORE = NOW.minusSeconds(600);
  private static final UUID ID = new UUID(1, 2);
  private static final CaseNow CASE = new CaseNow(true, "ana", false, 3, NOW);
  private static final TransferRules RULES = new TransferRules("test-1", 2, Duration.ofMinutes(10));

  /** After the arrow the state that a command leads to, else the refusal. */
  private static final String TABLE =
      """
      OFFERED confirm>Done confirm-stale:BRIEF_STALE confirm-other:NOT_OFFERED_TO_YOU refuse>Refused refuse-other:NOT_OFFERED_TO_YOU time:NOT_DUE
      OFFERED_TEAM confirm>Done confirm-stale:BRIEF_STALE confirm-other:NOT_OFFERED_TO_YOU refuse>Refused refuse-other:NOT_OFFERED_TO_YOU time:NOT_DUE
      OFFERED_LATE confirm>Done confirm-stale:BRIEF_STALE confirm-other:NOT_OFFERED_TO_YOU refuse>Refused refuse-other:NOT_OFFERED_TO_YOU time>Lapsed
      DONE confirm:OVER confirm-stale:OVER confirm-other:OVER refuse:OVER refuse-other:OVER time:OVER
      REFUSED confirm:OVER confirm-stale:OVER confirm-other:OVER refuse:OVER refuse-other:OVER time:OVER
      LAPSED confirm:OVER confirm-stale:OVER confirm-other:OVER refuse:OVER refuse-other:OVER time:OVER
      """;

  private static final Receiver BEN = new Receiver.OfPerson("ben");

  private static final Map<String, Transfer> STATES =
      Map.of(
          "OFFERED", in(BEN, new Transfer.Offered(NOW.plusMillis(1))),
          "OFFERED_TEAM", in(new Receiver.OfTeam("phone"), new Transfer.Offered(NOW.plusMillis(1))),
          "OFFERED_LATE", in(BEN, new Transfer.Offered(NOW)),
          "DONE", in(BEN, new Transfer.Done("ben", BEFORE)),
          "REFUSED", in(BEN, new Transfer.Refused("ben", BEFORE, "BUSY")),
          "LAPSED", in(BEN, new Transfer.Lapsed(BEFORE)));

  private static final Map<String, Command> COMMANDS =
      Map.of(
          "confirm", new Command.Confirm("ben", Set.of("phone"), 3),
          "confirm-stale", new Command.Confirm("ben", Set.of("phone"), 2),
          "confirm-other", new Command.Confirm("eva", Set.of("mail"), 3),
          "refuse", new Command.Refuse("ben", Set.of("phone"), "BUSY"),
          "refuse-other", new Command.Refuse("eva", Set.of("mail"), "BUSY"),
          "time", new Command.TimeUp());

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
    Transfer state = Objects.requireNonNull(STATES.get(pair.state()));
    Command command = Objects.requireNonNull(COMMANDS.get(pair.command()));

    assertThat(answer(state.on(command, CASE))).isEqualTo(pair.expected());
  }

  @Test
  void noPairIsForgotten() {
    assertThat(pairs().stream().map(pair -> pair.state() + " " + pair.command()).distinct())
        .hasSize(STATES.size() * COMMANDS.size());
  }

  @Test
  void aCaseThatHasMovedOnIsNotTaken() {
    Transfer offered = in(BEN, new Transfer.Offered(NOW.plusMillis(1)));
    Command confirm = new Command.Confirm("ben", Set.of(), 3);

    assertThat(offered.on(confirm, new CaseNow(false, null, false, 3, NOW)))
        .isEqualTo(new Ruling.Refused(Refusal.CASE_SETTLED));
    assertThat(offered.on(confirm, new CaseNow(true, "eva", false, 3, NOW)))
        .isEqualTo(new Ruling.Refused(Refusal.CASE_MOVED));
    assertThat(offered.on(confirm, new CaseNow(true, null, true, 3, NOW)))
        .isEqualTo(new Ruling.Refused(Refusal.CASE_MOVED));
  }

  @Test
  void theSenderIsNoneOfTheTeamWhoTakesIt() {
    Transfer offered = in(new Receiver.OfTeam("phone"), new Transfer.Offered(NOW.plusMillis(1)));

    assertThat(offered.on(new Command.Confirm("ana", Set.of("phone"), 3), CASE))
        .isEqualTo(new Ruling.Refused(Refusal.NOT_OFFERED_TO_YOU));
  }

  @Test
  void whatIsWishedIsJudgedByTheCaseAndTheBudget() {
    TransferRules.Wish warm = wish("ana", false, Kind.WARM, BEN, false);

    assertThat(refusal(warm, CASE, false, 1)).isNull();
    assertThat(refusal(warm, CASE, false, 2)).isEqualTo(Refusal.BUDGET_SPENT);
    assertThat(refusal(warm, CASE, true, 0)).isEqualTo(Refusal.ALREADY_OFFERED);
    assertThat(refusal(warm, new CaseNow(false, null, false, 3, NOW), false, 0))
        .isEqualTo(Refusal.CASE_SETTLED);
    assertThat(refusal(warm, new CaseNow(true, null, false, 3, NOW), false, 0))
        .isEqualTo(Refusal.NOT_ASSIGNED);
    assertThat(refusal(warm, new CaseNow(true, null, true, 3, NOW), false, 0))
        .isEqualTo(Refusal.CASE_ESCALATED);
    assertThat(refusal(wish("eva", false, Kind.WARM, BEN, false), CASE, false, 0))
        .isEqualTo(Refusal.NOT_OWNER);
    assertThat(refusal(wish("sam", true, Kind.WARM, BEN, false), CASE, false, 0)).isNull();
    assertThat(
            refusal(
                wish("ana", false, Kind.WARM, new Receiver.OfPerson("ana"), false), CASE, false, 0))
        .isEqualTo(Refusal.ALREADY_THEIRS);
  }

  @Test
  void aColdOneNeedsASupervisorWhoMeansIt() {
    assertThat(refusal(wish("sam", true, Kind.COLD, BEN, false), CASE, false, 0))
        .isEqualTo(Refusal.COLD);
    assertThat(refusal(wish("ana", false, Kind.COLD, BEN, true), CASE, false, 0))
        .isEqualTo(Refusal.SUPERVISOR_NEEDED);
    assertThat(refusal(wish("sam", true, Kind.COLD, BEN, true), CASE, false, 0)).isNull();
    assertThat(refusal(wish("sam", true, Kind.COLD, BEN, true), CASE, false, 2))
        .isEqualTo(Refusal.BUDGET_SPENT);
  }

  private static @Nullable Refusal refusal(
      TransferRules.Wish wish, CaseNow of, boolean offered, int done) {
    return RULES.refusal(wish, of, offered, done);
  }

  private static TransferRules.Wish wish(
      String by, boolean supervises, Kind kind, Receiver to, boolean forced) {
    return new TransferRules.Wish(by, supervises, kind, to, forced);
  }

  private static String answer(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Refused refused -> ":" + refused.reason();
      case Ruling.Granted granted -> ">" + granted.next().state().getClass().getSimpleName();
    };
  }

  private static Transfer in(Receiver to, Transfer.State state) {
    return new Transfer(ID, ID, Kind.WARM, "ana", to, "ana", "PRODUCT", BEFORE, state);
  }
}
