package io.aplomo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicsTest {

  @Test
  void namesEveryTopicOfAnInstallation() {
    assertThat(Topics.ALL)
        .extracting(Topic::name)
        .containsExactly(
            "aplomo.intake.v1",
            "aplomo.triage.v1",
            "aplomo.cases.v1",
            "aplomo.conduct.v1",
            "aplomo.intake.v1.triage.dead-letter",
            "aplomo.intake.v1.escalation.dead-letter",
            "aplomo.triage.v1.escalation.dead-letter");
  }

  @Test
  void keepsWordsOfPeopleForSevenDaysAndPartitionsAlike() {
    assertThat(Topics.ALL)
        .allSatisfy(topic -> {
          assertThat(topic.partitions()).isEqualTo(12);
          assertThat(topic.retention()).hasDays(7);
        });
  }

  @ParameterizedTest
  @EnumSource
  void findsAnEventByItsTypeAndByItsPayload(EventType type) {
    assertThat(EventType.ofType(type.type())).contains(type);
    assertThat(EventType.ofPayload(EventFixtures.of(type))).isEqualTo(type);
    assertThat(EventEnvelope.TYPE.matcher(type.type()).matches()).isTrue();
    assertThat(EventEnvelope.SOURCE.matcher(type.source()).matches()).isTrue();
  }

  @Test
  void namesTheTypesAsTheyAreOnTheWire() {
    assertThat(Stream.of(EventType.values()).map(EventType::type))
        .containsExactly(
            "io.aplomo.complaint.received.v1",
            "io.aplomo.complaint.message-added.v1",
            "io.aplomo.complaint.assessed.v1",
            "io.aplomo.assessment.corrected.v1",
            "io.aplomo.assessment.correction-lifted.v1",
            "io.aplomo.case.opened.v1",
            "io.aplomo.case.prioritised.v1",
            "io.aplomo.case.routed.v1",
            "io.aplomo.case.assigned.v1",
            "io.aplomo.case.released.v1",
            "io.aplomo.case.escalated.v1",
            "io.aplomo.case.escalation-accepted.v1",
            "io.aplomo.case.escalation-refused.v1",
            "io.aplomo.case.escalation-climbed.v1",
            "io.aplomo.case.escalation-ended.v1",
            "io.aplomo.case.supervisor-requested.v1",
            "io.aplomo.case.transfer-offered.v1",
            "io.aplomo.case.transferred.v1",
            "io.aplomo.case.transfer-refused.v1",
            "io.aplomo.case.step-done.v1",
            "io.aplomo.case.demand-moved.v1",
            "io.aplomo.case.resolved.v1",
            "io.aplomo.case.reopened.v1",
            "io.aplomo.case.closed.v1",
            "io.aplomo.case.promise-made.v1",
            "io.aplomo.case.promise-warned.v1",
            "io.aplomo.case.promise-kept.v1",
            "io.aplomo.case.promise-broken.v1",
            "io.aplomo.case.promise-replaced.v1",
            "io.aplomo.case.promise-withdrawn.v1",
            "io.aplomo.clock.armed.v1",
            "io.aplomo.clock.paused.v1",
            "io.aplomo.clock.resumed.v1",
            "io.aplomo.clock.warned.v1",
            "io.aplomo.clock.breached.v1",
            "io.aplomo.clock.breach-withdrawn.v1",
            "io.aplomo.clock.met.v1",
            "io.aplomo.clock.cancelled.v1",
            "io.aplomo.clock.moved.v1",
            "io.aplomo.complaint.acknowledgement-requested.v1",
            "io.aplomo.conduct.observed.v1",
            "io.aplomo.conduct.warned.v1",
            "io.aplomo.conduct.supervisor-offered.v1",
            "io.aplomo.conduct.contact-ended.v1",
            "io.aplomo.conduct.resumed.v1",
            "io.aplomo.conduct.restricted.v1",
            "io.aplomo.conduct.restriction-renewed.v1",
            "io.aplomo.conduct.restriction-lifted.v1",
            "io.aplomo.conduct.appealed.v1",
            "io.aplomo.conduct.appeal-decided.v1",
            "io.aplomo.conduct.offboarding-proposed.v1",
            "io.aplomo.conduct.offboarded.v1",
            "io.aplomo.conduct.suspended.v1",
            "io.aplomo.conduct.withdrawn.v1");
  }

  @Test
  void knowsNoEventOfAForeignPayload() {
    record Foreign() {}

    assertThatIllegalArgumentException().isThrownBy(() -> EventType.ofPayload(new Foreign()));
    assertThat(EventType.ofType("io.aplomo.case.sung.v1")).isEmpty();
  }
}
