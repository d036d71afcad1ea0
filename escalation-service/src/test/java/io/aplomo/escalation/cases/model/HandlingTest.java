package io.aplomo.escalation.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlingTest {
  private static final Instant BEFORE = Instant.parse("2026-11-21T09:00:00Z");
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  private static final Stage NEW = new Stage.New(BEFORE);

  @ParameterizedTest
  @CsvSource({
    "                   , STATED,             ",
    "                   , EXPLAINED,          NOT_STATED",
    "                   , COMPROMISE_OFFERED, NOT_STATED",
    "                   , DECLINED,           NOT_STATED",
    "                   , INSISTED,           NOT_STATED",
    "STATED,              STATED,             ALREADY_STATED",
    "STATED,              EXPLAINED,          ",
    "STATED,              COMPROMISE_OFFERED, NOT_EXPLAINED",
    "STATED,              DECLINED,           NOT_EXPLAINED",
    "STATED,              INSISTED,           NOT_EXPLAINED",
    "EXPLAINED,           STATED,             ",
    "EXPLAINED,           EXPLAINED,          ALREADY_EXPLAINED",
    "EXPLAINED,           COMPROMISE_OFFERED, ",
    "EXPLAINED,           DECLINED,           NOT_OFFERED",
    "EXPLAINED,           INSISTED,           ",
    "COMPROMISE_OFFERED,  STATED,             ",
    "COMPROMISE_OFFERED,  EXPLAINED,          ALREADY_EXPLAINED",
    "COMPROMISE_OFFERED,  COMPROMISE_OFFERED, ALREADY_OFFERED",
    "COMPROMISE_OFFERED,  DECLINED,           ",
    "COMPROMISE_OFFERED,  INSISTED,           ",
    "DECLINED,            STATED,             ",
    "DECLINED,            EXPLAINED,          ALREADY_DECLINED",
    "DECLINED,            COMPROMISE_OFFERED, ALREADY_DECLINED",
    "DECLINED,            DECLINED,           ALREADY_DECLINED",
    "DECLINED,            INSISTED,           ",
    "INSISTED,            STATED,             ",
    "INSISTED,            EXPLAINED,          ALREADY_INSISTED",
    "INSISTED,            COMPROMISE_OFFERED, ALREADY_INSISTED",
    "INSISTED,            DECLINED,           ALREADY_INSISTED",
    "INSISTED,            INSISTED,           ALREADY_INSISTED",
  })
  void aDemandIsExplainedBeforeItIsAnswered(
      Demand.@Nullable State from, Demand.State to, @Nullable Refusal refusal) {
    Demand before =
        from == null ? null : new Demand(from, Demand.Basis.ARTICLE, "how-to-return", BEFORE);
    Handling handling = new Handling(Map.of(), before, new TreeSet<>(), null);

    Ruling ruling = NEW.on(move(to, null), handling, AT);

    Demand moved = new Demand(to, Demand.Basis.POLICY, "late-refund", AT);
    assertThat(ruling)
        .isEqualTo(
            refusal != null
                ? new Ruling.Refused(refusal)
                : new Ruling.Granted(
                    NEW,
                    new Handling(
                        Map.of(), moved, new TreeSet<>(), to == Demand.State.INSISTED ? AT : null),
                    new CaseEvent.DemandMoved(from, moved, "ana", null)));
  }

  @Test
  void whatCannotBeMetHalfwayIsDeclinedWithAReason() {
    Handling explained = moved(moved(Handling.NONE, Demand.State.STATED), Demand.State.EXPLAINED);

    Ruling ruling = NEW.on(move(Demand.State.DECLINED, "NO_LEEWAY"), explained, AT);

    Demand declined = new Demand(Demand.State.DECLINED, Demand.Basis.POLICY, "late-refund", AT);
    assertThat(((Ruling.Granted) ruling).event())
        .isEqualTo(new CaseEvent.DemandMoved(Demand.State.EXPLAINED, declined, "ana", "NO_LEEWAY"));
  }

  @Test
  void whoInsistedOnceHasACompleteDossierWhateverElseTheyAskFor() {
    Handling insisted =
        moved(
            moved(moved(Handling.NONE, Demand.State.STATED), Demand.State.EXPLAINED),
            Demand.State.INSISTED);

    Handling anew = handling(NEW.on(move(Demand.State.STATED, null), insisted, AT.plusSeconds(1)));

    assertThat(insisted.insistedAt()).isEqualTo(AT);
    assertThat(anew.insistedAt()).isEqualTo(AT);
  }

  private static Command.MoveDemand move(Demand.State to, @Nullable String reasonCode) {
    return new Command.MoveDemand("ana", to, Demand.Basis.POLICY, "late-refund", reasonCode);
  }

  private static Handling moved(Handling before, Demand.State to) {
    return handling(NEW.on(move(to, null), before, AT));
  }

  @Test
  void aStepIsDoneWithItsEvidenceAndOtherEvidenceReplacesIt() {
    UUID message = new UUID(7, 7);
    Command byPhone = new Command.DoStep("ana", RecoveryStep.APOLOGISE, null, "CALL-1");
    Command inWriting = new Command.DoStep("leo", RecoveryStep.APOLOGISE, message, null);

    Handling once = handling(NEW.on(byPhone, Handling.NONE, AT));
    Handling twice = handling(NEW.on(inWriting, once, AT));

    assertThat(once.steps())
        .containsExactly(
            Map.entry(RecoveryStep.APOLOGISE, new Evidence(null, "CALL-1", "ana", AT)));
    assertThat(twice.steps())
        .containsExactly(Map.entry(RecoveryStep.APOLOGISE, new Evidence(message, null, "leo", AT)));
    assertThat(twice.missing())
        .containsExactly(
            RecoveryStep.ACKNOWLEDGE,
            RecoveryStep.FIX,
            RecoveryStep.OWN,
            RecoveryStep.ACT_WITH_URGENCY);
    assertThat(NEW.on(inWriting, twice, AT.plusSeconds(1)))
        .isEqualTo(new Ruling.Refused(Refusal.ALREADY_DONE));
  }

  @Test
  void aTagIsPutOnOnceAndTakenOffOnce() {
    Handling tagged = handling(NEW.on(new Command.Tag("ana", "winter"), Handling.NONE, AT));

    assertThat(tagged.tags()).containsExactly("winter");
    assertThat(NEW.on(new Command.Tag("ana", "winter"), tagged, AT))
        .isEqualTo(new Ruling.Refused(Refusal.ALREADY_TAGGED));
    assertThat(NEW.on(new Command.Untag("ana", "winter"), tagged, AT))
        .isEqualTo(
            new Ruling.Granted(NEW, Handling.NONE, new CaseEvent.Untagged(AT, "ana", "winter")));
    assertThat(NEW.on(new Command.Untag("ana", "winter"), Handling.NONE, AT))
        .isEqualTo(new Ruling.Refused(Refusal.NOT_TAGGED));
  }

  @Test
  void tagsAreBounded() {
    SortedSet<String> tags = new TreeSet<>();
    IntStream.range(0, Handling.MOST_TAGS).forEach(i -> tags.add("tag-" + i));
    Handling full = new Handling(Map.of(), null, tags, null);

    assertThat(NEW.on(new Command.Tag("ana", "one-more"), full, AT))
        .isEqualTo(new Ruling.Refused(Refusal.TAGS_FULL));
  }

  private static Handling handling(Ruling ruling) {
    return ((Ruling.Granted) ruling).handling();
  }
}
