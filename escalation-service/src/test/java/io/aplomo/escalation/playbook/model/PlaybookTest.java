package io.aplomo.escalation.playbook.model;

import static io.aplomo.escalation.playbook.model.Situations.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Demand;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybookTest {
  private static final Condition ALWAYS = condition(Set.of(), Set.of(), Set.of());

  @Test
  void whatAsksAboutMoreWins() {
    Playbook playbook =
        new Playbook(
            List.of(
                entry("always", ALWAYS, "sorry"),
                entry("ours", condition(Set.of(Fault.COMPANY), Set.of(), Set.of()), "sorry"),
                entry(
                    "ours-by-phone",
                    condition(Set.of(Fault.COMPANY), Set.of(), Set.of(Channel.PHONE)),
                    "sorry")));

    assertThat(playbook.choose(PLAIN)).extracting(ChosenStep::entry).containsExactly("always");
    List<ChosenStep> chosen = playbook.choose(Situations.fault(Fault.COMPANY));
    assertThat(chosen).extracting(ChosenStep::entry).containsExactly("ours-by-phone");
    assertThat(chosen.getFirst().matched()).containsExactly(Aspect.FAULT, Aspect.CHANNEL);
  }

  @Test
  void ofThoseThatAskAboutAsManyTheFirstWins() {
    Playbook playbook =
        new Playbook(
            List.of(
                entry("by-phone", condition(Set.of(), Set.of(), Set.of(Channel.PHONE)), "sorry"),
                entry("ours", condition(Set.of(Fault.COMPANY), Set.of(), Set.of()), "sorry"),
                entry("always", ALWAYS, "sorry")));

    assertThat(playbook.choose(Situations.fault(Fault.COMPANY)))
        .extracting(ChosenStep::entry)
        .containsExactly("by-phone");
  }

  @Test
  void stepsComeInTheOrderInWhichTheirCodesFirstStand() {
    Playbook playbook =
        new Playbook(
            List.of(
                entry(
                    "threat", condition(Set.of(), Set.of(Conduct.THREATENING), Set.of()), "limit"),
                entry("always", ALWAYS, "hear", "sorry"),
                entry("ours", condition(Set.of(Fault.COMPANY), Set.of(), Set.of()), "mend", "hear"),
                entry("also", ALWAYS, "promise")));

    assertThat(codes(playbook, Situations.fault(Fault.COMPANY)))
        .containsExactly("hear", "sorry", "mend", "promise");
    assertThat(
            codes(
                playbook,
                Situations.with(Fault.COMPANY, Conduct.THREATENING, DemandVerdict.NONE, null)))
        .containsExactly("limit", "hear", "sorry", "mend", "promise");
  }

  @Test
  void whatIsOmittedStaysAwayUnlessSomethingMoreSpecificGivesIt() {
    Condition ours = condition(Set.of(Fault.COMPANY), Set.of(), Set.of());
    Condition oursByPhone = condition(Set.of(Fault.COMPANY), Set.of(), Set.of(Channel.PHONE));
    Entry omitting = new Entry("omits", ours, List.of(), Set.of("sorry"));
    Entry always = entry("always", ALWAYS, "sorry");

    assertThat(codes(new Playbook(List.of(always, omitting)), Situations.fault(Fault.COMPANY)))
        .isEmpty();
    assertThat(codes(new Playbook(List.of(always, omitting)), PLAIN)).containsExactly("sorry");
    assertThat(
            codes(
                new Playbook(List.of(always, omitting, entry("phone", oursByPhone, "sorry"))),
                Situations.fault(Fault.COMPANY)))
        .containsExactly("sorry");
  }

  @Test
  void aCaseWithoutARecordedDemandIsInNoStateOfIt() {
    Condition stated =
        new Condition(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(Demand.State.values()),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null);

    assertThat(stated.fits(PLAIN)).isFalse();
    assertThat(
            stated.fits(
                Situations.with(
                    Fault.COMPANY, Conduct.CIVIL, DemandVerdict.NONE, Demand.State.STATED)))
        .isTrue();
  }

  @Test
  void answersAlwaysIfAStepIsForAllAndNobodyOmitsIt() {
    Condition ours = condition(Set.of(Fault.COMPANY), Set.of(), Set.of());
    Entry always = entry("always", ALWAYS, "hear", "sorry");

    assertThat(new Playbook(List.of(always)).alwaysAnswers()).isTrue();
    assertThat(new Playbook(List.of(entry("ours", ours, "sorry"))).alwaysAnswers()).isFalse();
    assertThat(
            new Playbook(List.of(always, new Entry("x", ours, List.of(), Set.of("sorry"))))
                .alwaysAnswers())
        .isTrue();
    assertThat(
            new Playbook(List.of(always, new Entry("x", ours, List.of(), Set.of("sorry", "hear"))))
                .alwaysAnswers())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void limitsAreForThoseBeyondThemAndANoIsForTheUnreasonable(StepKind kind) {
    Condition abusive = condition(Set.of(), Set.of(Conduct.ABUSIVE), Set.of());
    Condition angry = condition(Set.of(), Set.of(Conduct.ABUSIVE, Conduct.ANGRY), Set.of());
    Condition unreasonable = demanding(Set.of(DemandVerdict.UNREASONABLE));
    Condition mixed = demanding(Set.of(DemandVerdict.UNREASONABLE, DemandVerdict.REASONABLE));

    assertThat(kind.isAllowedUnder(ALWAYS))
        .isEqualTo(kind != StepKind.SET_LIMIT && kind != StepKind.DECLINE);
    assertThat(kind.isAllowedUnder(abusive)).isEqualTo(kind != StepKind.DECLINE);
    assertThat(kind.isAllowedUnder(angry))
        .isEqualTo(kind != StepKind.SET_LIMIT && kind != StepKind.DECLINE);
    assertThat(kind.isAllowedUnder(unreasonable)).isEqualTo(kind != StepKind.SET_LIMIT);
    assertThat(kind.isAllowedUnder(mixed))
        .isEqualTo(kind != StepKind.SET_LIMIT && kind != StepKind.DECLINE);
  }

  private static List<String> codes(Playbook playbook, Situation at) {
    return playbook.choose(at).stream().map(chosen -> chosen.step().code()).toList();
  }

  private static Entry entry(String code, Condition when, String... steps) {
    return new Entry(
        code,
        when,
        List.of(steps).stream()
            .map(step -> new Step(step, StepKind.ACKNOWLEDGE, null, new Wording(code, code)))
            .toList(),
        Set.of());
  }

  private static Condition condition(
      Set<Fault> faults, Set<Conduct> conducts, Set<Channel> channels) {
    return new Condition(
        faults, conducts, Set.of(), Set.of(), Set.of(), Set.of(), channels, null, null);
  }

  private static Condition demanding(Set<DemandVerdict> demands) {
    return new Condition(
        Set.of(), Set.of(), demands, Set.of(), Set.of(), Set.of(), Set.of(), null, null);
  }
}
