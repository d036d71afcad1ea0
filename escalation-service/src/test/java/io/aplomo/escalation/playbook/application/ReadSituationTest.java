package io.aplomo.escalation.playbook.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.cases.model.Urgency;
import io.aplomo.escalation.cases.view.CaseRow;
import io.aplomo.escalation.conduct.view.ConductEntryRow;
import io.aplomo.escalation.conduct.view.ConductReader;
import io.aplomo.escalation.conduct.view.ConductRow;
import io.aplomo.escalation.playbook.model.DemandVerdict;
import io.aplomo.escalation.playbook.model.Fault;
import io.aplomo.escalation.playbook.model.Situation;
import io.aplomo.escalation.playbook.model.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadSituationTest {
  private final CaseRow file = file();

  @Test
  void nothingIsAssumedAgainstACustomerWhomNobodyHasAssessed() {
    assertThat(read())
        .isEqualTo(
            new Situation(
                Fault.UNDETERMINED,
                Conduct.CIVIL,
                DemandVerdict.NONE,
                null,
                Understanding.UNKNOWN,
                Urgency.NORMAL,
                Channel.PHONE,
                false,
                false));
  }

  @Test
  void readsWhatTriageFound() {
    file.assessment =
        """
        {"fault": {"verdict": "THIRD_PARTY"}, "conduct": {"level": "ANGRY", "target": "COMPANY"},
         "demand": {"verdict": "UNREASONABLE"}, "understanding": {"verdict": "MISINFORMED"},
         "urgency": {"level": "HIGH"}, "vulnerable": true, "safety": true}
        """;
    file.demand = "EXPLAINED";

    assertThat(read())
        .isEqualTo(
            new Situation(
                Fault.THIRD_PARTY,
                Conduct.ANGRY,
                DemandVerdict.UNREASONABLE,
                Demand.State.EXPLAINED,
                Understanding.MISINFORMED,
                Urgency.HIGH,
                Channel.PHONE,
                true,
                true));
  }

  @Test
  void whatPeopleSaidHolds() {
    file.assessment =
        """
        {"fault": {"verdict": "COMPANY"}, "conduct": {"level": "ABUSIVE", "target": "STAFF"},
         "demand": {"verdict": "UNREASONABLE"}, "understanding": {"verdict": "MISINFORMED"},
         "urgency": {"level": "HIGH"}, "vulnerable": true, "safety": true}
        """;
    file.corrections =
        """
        {"fault": "CUSTOMER", "conduct": "CIVIL", "demand": "REASONABLE", "understanding": "INFORMED",
         "urgency": "LOW", "vulnerable": false, "safety": false}
        """;

    assertThat(read())
        .isEqualTo(
            new Situation(
                Fault.CUSTOMER,
                Conduct.CIVIL,
                DemandVerdict.REASONABLE,
                null,
                Understanding.INFORMED,
                Urgency.LOW,
                Channel.PHONE,
                false,
                false));
  }

  @Test
  void whatANewerTriageSaysIsTakenAsUnsaid() {
    file.assessment = "{\"fault\": {\"verdict\": \"ALIENS\"}, \"conduct\": {\"level\": \"ODD\"}}";

    assertThat(read().fault()).isEqualTo(Fault.UNDETERMINED);
    assertThat(read().conduct()).isEqualTo(Conduct.CIVIL);
  }

  @Test
  void whoeverHandedItInMayKnowThatSomebodyIsVulnerable() {
    file.customerVulnerable = true;

    assertThat(read().vulnerable()).isTrue();
  }

  /** As the conduct protocol sees it. */
  @ParameterizedTest
  @CsvSource({
    "THREATENING, STAFF, false, THREATENING, false",
    "THREATENING, OTHER, false, THREATENING, false",
    "THREATENING, COMPANY, false, ABUSIVE, false",
    "THREATENING, COMPANY, true, THREATENING, true",
    "THREATENING, NONE, false, ABUSIVE, false",
    "THREATENING, SELF, false, ANGRY, true",
    "CIVIL, SELF, false, CIVIL, false",
    "CIVIL, SELF, true, CIVIL, true",
    "ABUSIVE, PRODUCT, false, ABUSIVE, false"
  })
  void aThreatEndangersSomebodyOrIsAbuse(
      String level, String target, boolean danger, Conduct conduct, boolean safety) {
    file.assessment =
        "{\"conduct\": {\"level\": \"%s\", \"target\": \"%s\"}, \"safety\": %s}"
            .formatted(level, target, danger);

    assertThat(read().conduct()).isEqualTo(conduct);
    assertThat(read().safety()).isEqualTo(safety);
  }

  @Test
  void aThreatThatOnlyAPersonSawIsAtStaff() {
    file.assessment = "{\"conduct\": {\"level\": \"CIVIL\", \"target\": \"NONE\"}}";
    file.corrections = "{\"conduct\": \"THREATENING\"}";

    assertThat(read().conduct()).isEqualTo(Conduct.THREATENING);
  }

  @Test
  void noScoreOverrulesWhatIsReported() {
    file.assessment = "{\"conduct\": {\"level\": \"CIVIL\", \"target\": \"NONE\"}}";

    assertThat(read("OBSERVED", report("INSULT", "ABUSE")).conduct()).isEqualTo(Conduct.ABUSIVE);
    assertThat(read("OBSERVED", report("INSULT", "ABUSE"), report("THREAT", "THREAT")).conduct())
        .isEqualTo(Conduct.THREATENING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLEAR", "RESUMED"})
  void whenTheProtocolIsOverReportsArePast(String state) {
    assertThat(read(state, report("INSULT", "ABUSE")).conduct()).isEqualTo(Conduct.CIVIL);
  }

  @Test
  void reportsOfOtherCasesAndWithdrawnOnesDoNotCount() {
    ConductEntryRow other = report("INSULT", "ABUSE");
    other.caseId = UUID.randomUUID();
    ConductEntryRow withdrawn = report("THREAT", "THREAT");
    withdrawn.withdrawnAt = Instant.EPOCH;
    ConductEntryRow scored = report("INSULT", "ABUSE");
    scored.source = "SCORE";

    assertThat(read("OBSERVED", other, withdrawn, scored).conduct()).isEqualTo(Conduct.CIVIL);
  }

  @Test
  void whoMayHarmThemselvesNeedsCareAndNoLimits() {
    Situation at = read("SUSPENDED", report("SELF_HARM", "ABUSE"));

    assertThat(at.safety()).isTrue();
    assertThat(at.conduct()).isEqualTo(Conduct.CIVIL);
    assertThat(read("SUSPENDED").safety()).as("reported in another case").isTrue();
  }

  private Situation read() {
    return ReadSituation.of(file, Optional.empty());
  }

  private Situation read(String state, ConductEntryRow... history) {
    ConductRow row = new ConductRow();
    String simple = "{\"name\": \"%s\", \"since\": \"2026-11-23T09:00:00Z\"%s}";
    String observed = simple.formatted("OBSERVED", ", \"gravity\": \"ABUSE\", \"times\": 1");
    String now =
        switch (state) {
          case "OBSERVED" -> observed;
          case "SUSPENDED" -> simple.formatted(state, ", \"before\": " + observed);
          default -> simple.formatted(state, "");
        };
    row.document = "{\"state\": %s, \"vulnerable\": false}".formatted(now);
    return ReadSituation.of(file, Optional.of(new ConductReader.Reading(row, List.of(history))));
  }

  private ConductEntryRow report(@Nullable String category, String gravity) {
    ConductEntryRow entry = new ConductEntryRow();
    entry.caseId = file.id;
    entry.source = "REPORT";
    entry.category = category;
    entry.gravity = gravity;
    return entry;
  }

  private static CaseRow file() {
    CaseRow file = new CaseRow();
    file.id = UUID.randomUUID();
    file.channel = "PHONE";
    return file;
  }
}
