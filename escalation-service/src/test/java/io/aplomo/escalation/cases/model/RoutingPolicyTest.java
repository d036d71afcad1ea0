package io.aplomo.escalation.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingPolicyTest {
  private static final RoutingPolicy POLICY = RoutingPolicy.STANDARD;

  @ParameterizedTest
  @CsvSource({
    "CIVIL,       NONE,    false, AGENTS,      DEFAULT",
    "ANGRY,       STAFF,   false, AGENTS,      DEFAULT",
    "ABUSIVE,     STAFF,   false, SUPERVISORS, ABUSIVE_CONDUCT",
    "ABUSIVE,     COMPANY, false, SUPERVISORS, ABUSIVE_CONDUCT",
    "THREATENING, STAFF,   false, SUPERVISORS, THREATENING_CONDUCT",
    "THREATENING, SELF,    false, SUPERVISORS, THREATENING_CONDUCT",
    "CIVIL,       NONE,    true,  SUPERVISORS, SAFETY",
    "ABUSIVE,     STAFF,   true,  SUPERVISORS, ABUSIVE_CONDUCT SAFETY",
  })
  void sendsWhatNeedsAuthorityToSupervisors(
      Conduct conduct, ConductTarget target, boolean safety, Queue queue, String reasons) {
    Assessment assessment =
        new Assessment(1, 1, Urgency.CRITICAL, conduct, target, null, safety, false);

    RoutingPolicy.Verdict verdict = POLICY.decide(assessment);

    assertThat(verdict.queue()).isEqualTo(queue);
    assertThat(verdict.reasons()).containsExactly(reasons.split(" "));
  }

  @Test
  void isWithAgentsUntilTriageHasSpoken() {
    assertThat(POLICY.decide(null))
        .isEqualTo(new RoutingPolicy.Verdict(Queue.AGENTS, List.of("NOT_ASSESSED")));
  }

  @Test
  void isWithSupervisorsForAsLongAsItIsEscalated() {
    assertThat(POLICY.decide(null, true))
        .isEqualTo(new RoutingPolicy.Verdict(Queue.SUPERVISORS, List.of("ESCALATED")));
    assertThat(POLICY.decide(Facts.calm(1), true).reasons()).containsExactly("ESCALATED");
    assertThat(POLICY.decide(Facts.rude(1, Conduct.ABUSIVE, ConductTarget.STAFF), true).reasons())
        .containsExactly("ABUSIVE_CONDUCT", "ESCALATED");
    assertThat(POLICY.decide(Facts.calm(1), false).queue()).isEqualTo(Queue.AGENTS);
  }
}
