package io.aplomo.escalation.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriorityTableTest {
  private static final PriorityTable TABLE = PriorityTable.STANDARD;

  @ParameterizedTest
  @CsvSource({
    // urgency, conduct,     target,  safety, told,  known,  priority, reasons
    "LOW,      CIVIL,        NONE,    false,  false, ,       P4, URGENCY_LOW",
    "NORMAL,   CIVIL,        NONE,    false,  false, ,       P3, URGENCY_NORMAL",
    "HIGH,     CIVIL,        NONE,    false,  false, ,       P2, URGENCY_HIGH",
    "CRITICAL, CIVIL,        NONE,    false,  false, ,       P1, URGENCY_CRITICAL",
    "LOW,      CIVIL,        NONE,    true,   false, ,       P1, SAFETY",
    "LOW,      THREATENING,  STAFF,   false,  false, ,       P1, THREAT_AT_STAFF",
    "CRITICAL, THREATENING,  STAFF,   true,   false, ,       P1, SAFETY THREAT_AT_STAFF URGENCY_CRITICAL",
    "LOW,      THREATENING,  COMPANY, false,  false, ,       P4, URGENCY_LOW",
    "NORMAL,   THREATENING,  SELF,    false,  false, ,       P3, URGENCY_NORMAL",
    "NORMAL,   CIVIL,        NONE,    false,  false, true,   P2, VULNERABLE_CUSTOMER",
    "NORMAL,   CIVIL,        NONE,    false,  true,  ,       P2, VULNERABILITY_TOLD",
    "NORMAL,   CIVIL,        NONE,    false,  true,  true,   P2, VULNERABLE_CUSTOMER VULNERABILITY_TOLD",
    "NORMAL,   CIVIL,        NONE,    false,  false, false,  P3, URGENCY_NORMAL",
    "LOW,      CIVIL,        NONE,    false,  true,  true,   P4, URGENCY_LOW",
    "HIGH,     CIVIL,        NONE,    false,  true,  true,   P2, URGENCY_HIGH",
  })
  void decidesByTheMostUrgentRow(
      Urgency urgency,
      Conduct conduct,
      ConductTarget target,
      boolean safety,
      boolean told,
      @Nullable Boolean known,
      Priority priority,
      String reasons) {
    Assessment assessment = new Assessment(1, 1, urgency, conduct, target, null, safety, told);

    PriorityTable.Verdict verdict = TABLE.decide(Facts.complaint(known), assessment);

    assertThat(verdict.priority()).isEqualTo(priority);
    assertThat(verdict.reasons()).containsExactly(reasons.split(" "));
  }

  @ParameterizedTest
  @EnumSource(Urgency.class)
  void rudenessBuysNoSpeed(Urgency urgency) {
    Complaint complaint = Facts.complaint(null);
    Priority calm = TABLE.decide(complaint, Facts.urgent(1, urgency)).priority();

    for (ConductTarget target : ConductTarget.values()) {
      for (Conduct conduct : new Conduct[] {Conduct.ANGRY, Conduct.ABUSIVE}) {
        Assessment rude = new Assessment(1, 1, urgency, conduct, target, null, false, false);

        assertThat(TABLE.decide(complaint, rude).priority()).isEqualTo(calm);
      }
    }
  }

  @Test
  void isP3BeforeTheAssessmentWhoeverTheCustomerIs() {
    PriorityTable.Verdict verdict = TABLE.decide(Facts.complaint(true), null);

    assertThat(verdict.priority()).isEqualTo(Priority.P3);
    assertThat(verdict.reasons()).containsExactly("NOT_ASSESSED");
  }

  @ParameterizedTest
  @CsvSource({
    // urgency, vulnerable, priority, reasons
    "LOW,      false, P2, STATUTORY_CLOCK_BREACHED",
    "NORMAL,   false, P2, STATUTORY_CLOCK_BREACHED",
    "NORMAL,   true,  P2, VULNERABLE_CUSTOMER STATUTORY_CLOCK_BREACHED",
    "HIGH,     false, P2, URGENCY_HIGH STATUTORY_CLOCK_BREACHED",
    "CRITICAL, false, P1, URGENCY_CRITICAL",
  })
  void aBreachedStatutoryClockMakesP2AtLeast(
      Urgency urgency, boolean vulnerable, Priority priority, String reasons) {
    PriorityTable.Verdict verdict =
        TABLE.decide(Facts.complaint(vulnerable), Facts.urgent(1, urgency), true);

    assertThat(verdict.priority()).isEqualTo(priority);
    assertThat(verdict.reasons()).containsExactly(reasons.split(" "));
    assertThat(TABLE.decide(Facts.complaint(vulnerable), Facts.urgent(1, urgency), false))
        .isEqualTo(TABLE.decide(Facts.complaint(vulnerable), Facts.urgent(1, urgency)));
  }

  @Test
  void aBreachedStatutoryClockDoesNotWaitForTheAssessment() {
    assertThat(TABLE.decide(Facts.complaint(null), null, true))
        .isEqualTo(new PriorityTable.Verdict(Priority.P2, List.of("STATUTORY_CLOCK_BREACHED")));
  }

  @Test
  void beforeTheAssessmentTheMoreUrgentOfBothHolds() {
    PriorityTable cautious = new PriorityTable("c-1", List.of(), Priority.P2, Priority.P1);
    PriorityTable equal = new PriorityTable("e-1", List.of(), Priority.P2, Priority.P2);

    assertThat(cautious.decide(Facts.complaint(null), null, true))
        .isEqualTo(new PriorityTable.Verdict(Priority.P1, List.of("NOT_ASSESSED")));
    assertThat(equal.decide(Facts.complaint(null), null, true).reasons())
        .containsExactly("NOT_ASSESSED", "STATUTORY_CLOCK_BREACHED");
  }

  @Test
  void aTableWithoutARowForTheCaseFallsBack() {
    PriorityTable empty = new PriorityTable("empty-1", List.of(), Priority.P2, Priority.P2);

    assertThat(empty.decide(Facts.complaint(null), Facts.calm(1)))
        .isEqualTo(new PriorityTable.Verdict(Priority.P2, List.of("NO_ROW")));
  }
}
