package io.aplomo.escalation.playbook.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.playbook.document.PlaybookDocument;
import io.aplomo.escalation.playbook.document.PlaybookRules;
import io.aplomo.escalation.playbook.model.ChosenStep;
import io.aplomo.escalation.playbook.model.DemandVerdict;
import io.aplomo.escalation.playbook.model.Fault;
import io.aplomo.escalation.playbook.model.Playbook;
import io.aplomo.escalation.playbook.model.Situation;
import io.aplomo.escalation.playbook.model.Situations;
import io.aplomo.escalation.playbook.model.Step;
import io.aplomo.escalation.playbook.model.StepKind;
import io.aplomo.escalation.playbook.model.Understanding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** What the standard playbook promises in every situation that there is. */
class StandardPlaybookTest {
  private static final PlaybookDocument DOCUMENT =
      new StandardPlaybook(new ObjectMapper()).document();
  private static final Playbook PLAYBOOK = DOCUMENT.playbook();

  @Test
  void keepsTheRulesOfEveryPlaybook() {
    PlaybookRules.check(PlaybookDocument.STANDARD, DOCUMENT);
    assertThat(DOCUMENT.code()).isEqualTo(PlaybookDocument.STANDARD);
  }

  @Test
  void hasSomethingToSayInEverySituationAndAlwaysTheSame() {
    AtomicInteger situations = new AtomicInteger();
    Playbook again = new StandardPlaybook(new ObjectMapper()).document().playbook();
    Situations.forEach(at -> {
      situations.incrementAndGet();
      List<ChosenStep> chosen = PLAYBOOK.choose(at);
      if (chosen.isEmpty() || !chosen.equals(again.choose(at))) {
        throw new AssertionError(at + ": " + chosen);
      }
    });
    assertThat(situations).hasValue(4 * 4 * 3 * 6 * 3 * 4 * 9 * 2 * 2);
  }

  @Test
  void everyWordingIsThereInBothLanguagesAndShortEnoughToSay() {
    assertThat(steps())
        .allSatisfy(step -> {
          assertThat(step.wording().es()).hasSizeBetween(40, 320);
          assertThat(step.wording().en()).hasSizeBetween(40, 320).isNotEqualTo(step.wording().es());
          assertThat(blanks(step.wording().es()))
              .as(step.wording().es())
              .isEqualTo(blanks(step.wording().en()));
        });
  }

  @Test
  void everyEntryIsOfUseSomewhere() {
    Set<String> used = new HashSet<>();
    Situations.forEach(at -> PLAYBOOK.choose(at).forEach(chosen -> used.add(chosen.entry())));

    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(
            PLAYBOOK.entries().stream()
                .filter(entry -> !entry.steps().isEmpty())
                .map(entry -> entry.code())
                .toList());
  }

  /** Practice C1. */
  @Test
  void angerIsFineAndAbuseIsNot() {
    everywhere((at, plan) ->
        switch (at.conduct()) {
          case CIVIL, ANGRY -> !plan.has(StepKind.SET_LIMIT);
          case ABUSIVE -> plan.has(StepKind.SET_LIMIT) != at.safety();
          case THREATENING -> plan.has(StepKind.SET_LIMIT) && plan.has(StepKind.HAND_OVER);
        });
  }

  /** Practice R1: whatever the fault and the conduct, the customer is heard and not left alone. */
  @Test
  void courtesyIsForEverybody() {
    everywhere((_, plan) ->
        plan.has(StepKind.ACKNOWLEDGE)
            && plan.has(StepKind.APOLOGISE)
            && plan.has(StepKind.FIX)
            && plan.has(StepKind.PROMISE)
            && plan.has(StepKind.FOLLOW_UP));
  }

  /** Practice F2. */
  @Test
  void aFaultOutsideTheCompanyHasItsOwnWordsAndASmallGesture() {
    everywhere((at, plan) -> {
      boolean outside = at.fault() == Fault.CUSTOMER || at.fault() == Fault.THIRD_PARTY;
      boolean gesture = plan.has(StepKind.GESTURE);
      return gesture == (outside && at.conduct() != Conduct.THREATENING)
          && (!outside || plan.entryOf("apologise").equals("fault-outside"));
    });
  }

  /** Practices A1 and T4. */
  @Test
  void onlyTheCompanyOwnsUpAndThenItDoesMoreThanApologise() {
    everywhere((at, plan) -> {
      boolean ours = at.fault() == Fault.COMPANY;
      return ours == plan.has("own-up")
          && ours == plan.entryOf("apologise").equals("own-fault")
          && (!ours || isSaidNo(at) || plan.has("offer"));
    });
  }

  /** Practice D1: explain, offer, then no; never two of them at once. */
  @Test
  void anUnreasonableDemandIsExplainedThenMetHalfwayThenDeclined() {
    everywhere((at, plan) -> {
      if (at.demand() != DemandVerdict.UNREASONABLE) {
        return !plan.has(StepKind.DECLINE) && !plan.has("explain-policy");
      }
      boolean explained = at.demandState() == Demand.State.EXPLAINED;
      return plan.has(StepKind.DECLINE) == isSaidNo(at)
          && plan.has("explain-policy") == (!explained && !isSaidNo(at))
          && (!explained || plan.entryOf("offer").equals("compromise"))
          && !(plan.has(StepKind.DECLINE) && plan.has(StepKind.OFFER));
    });
  }

  /** Practices D1 and D2: what is explained or declined names what it rests on. */
  @Test
  void whatIsExplainedOrDeclinedRestsOnAPolicyOrAnArticle() {
    assertThat(steps())
        .filteredOn(step -> step.kind() == StepKind.DECLINE)
        .extracting(Step::cites)
        .containsOnly(Demand.Basis.POLICY);
    assertThat(steps())
        .filteredOn(step -> step.code().equals("inform"))
        .extracting(Step::cites)
        .containsOnly(Demand.Basis.ARTICLE);
    everywhere(
        (at, plan) -> (at.understanding() == Understanding.MISINFORMED) == plan.has("inform"));
  }

  /** Practice D2. */
  @Test
  void nobodyIsBlamedForWhatTheyDoNotKnow() {
    assertThat(steps())
        .allSatisfy(step -> {
          assertThat(step.wording().es().toLowerCase(Locale.ROOT))
              .doesNotContain("culpa suya", "se equivoca", "error suyo", "debería haber");
          assertThat(step.wording().en().toLowerCase(Locale.ROOT))
              .doesNotContain("your fault", "you are wrong", "your mistake", "you should have");
        });
  }

  @Test
  void whoInsistsHasItInWriting() {
    everywhere(
        (at, plan) -> (at.demandState() == Demand.State.INSISTED) == plan.has(StepKind.DOCUMENT));
  }

  @Test
  void dangerComesFirstAndBringsSomebodyWhoCanAct() {
    everywhere((at, plan) ->
        at.safety()
            ? plan.has(StepKind.HAND_OVER)
                && plan.steps().getFirst().step().kind() == StepKind.PROTECT
            : !plan.has(StepKind.PROTECT));
  }

  /** Practice T3: nobody is asked for their details in public. */
  @Test
  void answersOnSocialNetworksMoveToAPrivateMessage() {
    everywhere((at, plan) ->
        (at.channel() == Channel.SOCIAL) == plan.entryOf("acknowledge").endsWith("in-public")
            && (at.channel() != Channel.SOCIAL || !plan.says("[teléfono]")));
  }

  private static boolean isSaidNo(Situation at) {
    Demand.State state = at.demandState();
    return at.demand() == DemandVerdict.UNREASONABLE
        && (state == Demand.State.COMPROMISE_OFFERED
            || state == Demand.State.DECLINED
            || state == Demand.State.INSISTED);
  }

  /** What is chosen in a situation. */
  private record Plan(List<ChosenStep> steps) {
    boolean has(StepKind kind) {
      return steps.stream().anyMatch(chosen -> chosen.step().kind() == kind);
    }

    boolean says(String words) {
      return steps.stream().anyMatch(chosen -> chosen.step().wording().es().contains(words));
    }

    boolean has(String code) {
      return !entryOf(code).isEmpty();
    }

    /** Which entry gives a step; empty if none does. */
    String entryOf(String code) {
      for (ChosenStep chosen : steps) {
        if (chosen.step().code().equals(code)) {
          return chosen.entry();
        }
      }
      return "";
    }
  }

  private static void everywhere(BiPredicate<Situation, Plan> promise) {
    Situations.forEach(at -> {
      Plan plan = new Plan(PLAYBOOK.choose(at));
      if (!promise.test(at, plan)) {
        throw new AssertionError(at + ": " + plan);
      }
    });
  }

  private static List<Step> steps() {
    return PLAYBOOK.entries().stream().flatMap(entry -> entry.steps().stream()).toList();
  }

  private static long blanks(String text) {
    return text.chars().filter(c -> c == '[').count();
  }
}
