package io.aplomo.escalation.conduct.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command: where it leads, or why it does not. */
class EveryPairTest {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * Lower case is a command, upper case after the arrow the state it leads to, else the refusal.
   */
  private static final String TABLE =
      """
      CLEAR report>OBSERVED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>CLEAR withdraw-some>CLEAR instead>CLEAR instead-self-harm>SUSPENDED time:NOTHING_DUE warn:NOTHING_OBSERVED offer:NOTHING_OBSERVED end:NOTHING_OBSERVED resume:NOTHING_TO_RESUME restrict:NOTHING_OBSERVED lift:NOT_RESTRICTED renew:NOT_RESTRICTED appeal:NOTHING_TO_APPEAL decide:NO_APPEAL propose:NOT_RESTRICTED confirm:NOT_PROPOSED
      OBSERVED report>OBSERVED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>OBSERVED withdraw-some>OBSERVED instead>OBSERVED instead-self-harm>SUSPENDED time:NOTHING_DUE warn>WARNED offer:NOT_WARNED end:NOT_WARNED resume:NOTHING_TO_RESUME restrict:NOT_WARNED lift:NOT_RESTRICTED renew:NOT_RESTRICTED appeal:NOTHING_TO_APPEAL decide:NO_APPEAL propose:NOT_RESTRICTED confirm:NOT_PROPOSED
      OBSERVED_THREAT report>OBSERVED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>OBSERVED withdraw-some>OBSERVED instead>OBSERVED instead-self-harm>SUSPENDED time:NOTHING_DUE warn>WARNED offer>SUPERVISOR_OFFERED end>CONTACT_ENDED resume:NOTHING_TO_RESUME restrict>RESTRICTED lift:NOT_RESTRICTED renew:NOT_RESTRICTED appeal:NOTHING_TO_APPEAL decide:NO_APPEAL propose:NOT_RESTRICTED confirm:NOT_PROPOSED
      WARNED report>WARNED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>OBSERVED withdraw-some>WARNED instead>WARNED instead-self-harm>SUSPENDED time:NOTHING_DUE warn:ALREADY_WARNED offer>SUPERVISOR_OFFERED end>CONTACT_ENDED resume>RESUMED restrict>RESTRICTED lift:NOT_RESTRICTED renew:NOT_RESTRICTED appeal>WARNED decide>OBSERVED propose:NOT_RESTRICTED confirm:NOT_PROPOSED
      SUPERVISOR_OFFERED report>SUPERVISOR_OFFERED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>OBSERVED withdraw-some>SUPERVISOR_OFFERED instead>SUPERVISOR_OFFERED instead-self-harm>SUSPENDED time:NOTHING_DUE warn:ALREADY_WARNED offer:ALREADY_OFFERED end>CONTACT_ENDED resume>RESUMED restrict>RESTRICTED lift:NOT_RESTRICTED renew:NOT_RESTRICTED appeal>SUPERVISOR_OFFERED decide>OBSERVED propose:NOT_RESTRICTED confirm:NOT_PROPOSED
      CONTACT_ENDED report>CONTACT_ENDED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>OBSERVED withdraw-some>CONTACT_ENDED instead>CONTACT_ENDED instead-self-harm>SUSPENDED time:NOTHING_DUE warn:CONTACT_ENDED offer:CONTACT_ENDED end:CONTACT_ENDED resume>RESUMED restrict>CONTACT_ENDED lift:CONTACT_ENDED renew:CONTACT_ENDED appeal>CONTACT_ENDED decide>RESUMED propose:CONTACT_ENDED confirm:NOT_PROPOSED
      CONTACT_ENDED_RESTRICTED report>CONTACT_ENDED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>OBSERVED withdraw-some>CONTACT_ENDED instead>CONTACT_ENDED instead-self-harm>SUSPENDED time:NOTHING_DUE warn:CONTACT_ENDED offer:CONTACT_ENDED end:CONTACT_ENDED resume>RESTRICTED restrict>CONTACT_ENDED lift:CONTACT_ENDED renew:CONTACT_ENDED appeal>CONTACT_ENDED decide>RESTRICTED propose:CONTACT_ENDED confirm:NOT_PROPOSED
      RESUMED report>OBSERVED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>RESUMED withdraw-some>RESUMED instead>RESUMED instead-self-harm>SUSPENDED time:NOTHING_DUE warn:NOTHING_OBSERVED offer:NOTHING_OBSERVED end:NOTHING_OBSERVED resume:NOTHING_TO_RESUME restrict:NOTHING_OBSERVED lift:NOT_RESTRICTED renew:NOT_RESTRICTED appeal:NOTHING_TO_APPEAL decide:NO_APPEAL propose:NOT_RESTRICTED confirm:NOT_PROPOSED
      RESTRICTED report>RESTRICTED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>OBSERVED withdraw-some>RESTRICTED instead>RESTRICTED instead-self-harm>SUSPENDED time:NOTHING_DUE warn:RESTRICTED offer:RESTRICTED end>CONTACT_ENDED resume:RESTRICTED restrict>RESTRICTED lift>RESUMED renew>RESTRICTED appeal>RESTRICTED decide>RESUMED propose>OFFBOARDING_PROPOSED confirm:NOT_PROPOSED
      OFFBOARDING_PROPOSED report>OFFBOARDING_PROPOSED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>OBSERVED withdraw-some>OFFBOARDING_PROPOSED instead>OFFBOARDING_PROPOSED instead-self-harm>SUSPENDED time:NOTHING_DUE warn:RESTRICTED offer:RESTRICTED end:RESTRICTED resume:RESTRICTED restrict:RESTRICTED lift>RESUMED renew>RESTRICTED appeal>OFFBOARDING_PROPOSED decide>RESUMED propose:ALREADY_PROPOSED confirm>OFFBOARDED
      OFFBOARDED report>OFFBOARDED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>OBSERVED withdraw-some>OFFBOARDED instead>OFFBOARDED instead-self-harm>SUSPENDED time:NOTHING_DUE warn:OFFBOARDED offer:OFFBOARDED end:OFFBOARDED resume:OFFBOARDED restrict:OFFBOARDED lift:MANAGER_NEEDED renew:MANAGER_NEEDED appeal>OFFBOARDED decide:MANAGER_NEEDED propose:OFFBOARDED confirm:OFFBOARDED
      SUSPENDED report>SUSPENDED self-harm>SUSPENDED withdraw>CLEAR withdraw-nothing:NOTHING_RESTS_ON_IT withdraw-steps>OBSERVED withdraw-some>SUSPENDED instead>SUSPENDED instead-self-harm>SUSPENDED time:NOTHING_DUE warn:SUSPENDED offer:SUSPENDED end:SUSPENDED resume>WARNED restrict:SUSPENDED lift:SUSPENDED renew:SUSPENDED appeal:SUSPENDED decide:SUSPENDED propose:SUSPENDED confirm:SUSPENDED
      """;

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
    ConductState state = Objects.requireNonNull(Protocol.states().get(pair.state()));
    Command command = Objects.requireNonNull(Protocol.commands().get(pair.command()));
    @Nullable Appeal appeal =
        pair.command().equals("decide") && !state.takers().isEmpty()
            ? new Appeal(Protocol.BEFORE, state.takers(), null, null)
            : null;

    // When
    Ruling ruling = state.on(command, Protocol.at(Protocol.NOW, appeal));

    // Then
    String answer =
        switch (ruling) {
          case Ruling.Granted granted -> ">" + Protocol.name(granted.next());
          case Ruling.Refused refused -> ":" + refused.reason();
        };
    assertThat(answer).isEqualTo(pair.expected());
  }

  @Test
  void theTableHasThemAll() {
    Set<String> listed =
        pairs().stream().map(p -> p.state() + " " + p.command()).collect(Collectors.toSet());
    Set<String> all = new HashSet<>();
    Protocol.states()
        .keySet()
        .forEach(state ->
            Protocol.commands().keySet().forEach(command -> all.add(state + " " + command)));

    assertThat(listed).isEqualTo(all);
    assertThat(kinds(Protocol.states())).isEqualTo(leaves(ConductState.class));
    assertThat(kinds(Protocol.commands())).isEqualTo(leaves(Command.class));
  }

  @Test
  void everyRefusalIsGivenForAReasonThatSomebodyCanMeet() {
    Set<String> met =
        pairs().stream()
            .filter(pair -> pair.expected().startsWith(":"))
            .map(pair -> pair.expected().substring(1))
            .collect(Collectors.toSet());
    // The others need figures, people or customers that the table does not vary.
    met.addAll(
        Set.of(
            "SAME_PERSON",
            "ALREADY_APPEALED",
            "ADJUSTMENT_REASON_NEEDED",
            "REVIEW_NOT_AHEAD",
            "REVIEW_TOO_FAR",
            "TOO_FEW_STEPS",
            "HISTORY_TOO_SHORT"));

    assertThat(Arrays.stream(Refusal.values()).map(Enum::name)).allMatch(met::contains);
  }

  private static Set<Class<?>> kinds(Map<String, ?> all) {
    return all.values().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet());
  }

  private static Set<Class<?>> leaves(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .<Class<?>>flatMap(
            each -> each.isSealed() ? leaves(each).stream() : Stream.<Class<?>>of(each))
        .collect(Collectors.toSet());
  }
}
