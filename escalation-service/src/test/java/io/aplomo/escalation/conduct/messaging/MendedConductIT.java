package io.aplomo.escalation.conduct.messaging;

import static io.aplomo.escalation.conduct.model.Protocol.by;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.cases.messaging.Rows;
import io.aplomo.escalation.conduct.application.ConductReply;
import io.aplomo.escalation.conduct.model.Category;
import io.aplomo.escalation.conduct.model.Command;
import io.aplomo.escalation.conduct.model.ConductPolicy;
import io.aplomo.escalation.conduct.model.Protocol;
import io.aplomo.escalation.conduct.model.Refusal;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What corrections, appeals and politeness take back, and what lapses, on the real database. */
class MendedConductIT {
  /** Contacts are ended for a moment only. */
  private static final ConductPolicy HASTY =
      new ConductPolicy(
          "hasty-1",
          Duration.ofDays(90),
          Duration.ofDays(30),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofDays(90),
          Duration.ofDays(365),
          1,
          Duration.ZERO);

  private final ServiceDatabase database = TestPostgres.freshDatabase();
  private final UUID complaint = Told.newComplaint();

  @BeforeEach
  void migrate() {
    Node.migrate(database);
  }

  @Test
  void aThreatThatIsCorrectedToAbuseTakesTheStepAlongThatNeededIt() throws SQLException {
    try (ConductNode node = node(Protocol.POLICY)) {
      node.take(received(complaint), assessed(1, "THREATENING", "STAFF"));
      done(node.step("C", 0, new Command.EndContact(by("agent"))));

      node.take(corrected("CONDUCT", "ABUSIVE", "{\"conduct\":\"ABUSIVE\"}", "CIVIL"));
    }
    assertThat(state()).isEqualTo("OBSERVED");
    assertThat(inState("gravity")).isEqualTo("ABUSE");
    assertThat(inState("times")).as("it replaces what it corrects").isEqualTo("1");
    assertThat(withdrawn()).containsExactly("OBSERVED", "CONTACT_ENDED");
    assertThat(kinds()).containsExactly("OBSERVED", "CONTACT_ENDED", "WITHDRAWN", "OBSERVED");
  }

  @Test
  void aCorrectedThreatLeavesAStepThatRestsOnAWarning() throws SQLException {
    try (ConductNode node = node(Protocol.POLICY)) {
      node.take(received(complaint));
      done(node.report(CaseIds.of(complaint), Category.INSULT));
      done(node.step("C", 1, new Command.Warn(by("agent"))));
      node.take(assessed(1, "THREATENING", "STAFF"));
      done(node.step("C", 2, new Command.EndContact(by("agent"))));

      node.take(corrected("CONDUCT", "CIVIL", "{\"conduct\":\"CIVIL\"}", "CIVIL"));
    }
    assertThat(state()).isEqualTo("CONTACT_ENDED");
    assertThat(inState("gravity")).as("so it cools off sooner").isEqualTo("ABUSE");
    assertThat(withdrawn()).containsExactly("OBSERVED");
  }

  @Test
  void aDangerThatIsCorrectedMakesAThreatAbuse() throws SQLException {
    try (ConductNode node = node(Protocol.POLICY)) {
      node.take(
          received(complaint),
          Told.assessed(complaint, 1, "CRITICAL", "THREATENING", "COMPANY", true));
      assertThat(inState("gravity")).isEqualTo("THREAT");

      node.take(corrected("SAFETY", "FALSE", "{\"safety\":false}", "THREATENING"));
    }
    assertThat(inState("gravity")).isEqualTo("ABUSE");
    assertThat(withdrawn()).containsExactly("OBSERVED");
  }

  @Test
  void aPoliteMessageAfterTheWarningIsNotThatItGoesOn() throws SQLException {
    try (ConductNode node = node(Protocol.POLICY)) {
      node.take(received(complaint), assessed(1, "ABUSIVE", "STAFF"));
      done(node.step("C", 0, new Command.Warn(by("agent"))));

      node.take(assessed(2, "ABUSIVE", "STAFF").saidBefore());
      assertThat(inState("goesOn")).isEqualTo("false");
      node.take(assessed(3, "ABUSIVE", "STAFF"));
      assertThat(inState("goesOn")).isEqualTo("true");
    }
  }

  @Test
  void whoWasCaredForIsNotSuspendedByEveryFurtherMessage() throws SQLException {
    try (ConductNode node = node(Protocol.POLICY)) {
      node.take(
          received(complaint), Told.assessed(complaint, 1, "CRITICAL", "CIVIL", "SELF", true));
      assertThat(state()).isEqualTo("SUSPENDED");
      done(node.step("C", 0, new Command.Resume(by("supervisor"))));

      node.take(Told.assessed(complaint, 2, "CRITICAL", "CIVIL", "SELF", true).saidBefore());
    }
    assertThat(state()).isEqualTo("CLEAR");
  }

  @Test
  void anUpheldAppealAgainstTheWarningLeavesWhatAThreatBears() throws SQLException {
    try (ConductNode node = node(Protocol.POLICY)) {
      endedAfterAnAppealAgainstTheWarning(node, Category.THREAT);
    }
    assertThat(state()).isEqualTo("CONTACT_ENDED");
    assertThat(withdrawn()).containsExactly("WARNED");
  }

  @Test
  void anUpheldAppealAgainstTheWarningTakesAlongWhatRestedOnIt() throws SQLException {
    try (ConductNode node = node(Protocol.POLICY)) {
      endedAfterAnAppealAgainstTheWarning(node, Category.INSULT);
    }
    assertThat(state()).isEqualTo("RESUMED");
    assertThat(withdrawn()).containsExactly("WARNED", "CONTACT_ENDED");
  }

  private void endedAfterAnAppealAgainstTheWarning(ConductNode node, Category then) {
    UUID caseId = CaseIds.of(complaint);
    node.take(received(complaint));
    done(node.report(caseId, Category.INSULT));
    done(node.step("C", 1, new Command.Warn(by("agent"))));
    done(node.step("C", 2, new Command.Appeal(by("agent"))));
    done(node.report(caseId, then));
    done(node.step("C", 4, new Command.EndContact(by("second"))));
    done(node.step("C", 5, new Command.DecideAppeal(by("third"), Command.Outcome.UPHELD)));
  }

  @Test
  void anAppealIsDecidedAfterTheCoolOffAndTakesItOutOfTheHistory() throws SQLException {
    UUID caseId = CaseIds.of(complaint);
    try (ConductNode node = node(HASTY).start()) {
      node.take(received(complaint));
      done(node.report(caseId, Category.INSULT));
      done(node.step("C", 1, new Command.Warn(by("agent"))));
      done(node.step("C", 2, new Command.EndContact(by("agent"))));
      done(node.step("C", 3, new Command.Appeal(by("agent"))));
      patiently().untilAsserted(() -> assertThat(state()).isEqualTo("RESUMED"));

      done(node.step("C", 4, new Command.DecideAppeal(by("third"), Command.Outcome.UPHELD)));
    }
    assertThat(state()).isEqualTo("RESUMED");
    assertThat(withdrawn()).containsExactly("CONTACT_ENDED");
  }

  @Test
  void aCustomerWhomAnotherCaseTellsToBeVulnerableIsOwedTheReason() {
    UUID other = Told.newComplaint();
    try (ConductNode node = node(Protocol.POLICY)) {
      node.take(
          received(complaint),
          received(other)
              .with(payload -> ((ObjectNode) payload.get("customer")).put("vulnerable", true)));
      node.take(assessed(1, "ABUSIVE", "STAFF"));

      assertThat(node.step("C", 0, new Command.Warn(by("agent"))))
          .isInstanceOfSatisfying(
              ConductReply.Refused.class,
              refused ->
                  assertThat(refused.why().reason()).isEqualTo(Refusal.ADJUSTMENT_REASON_NEEDED));
    }
  }

  /** As an instance does that knows nothing of conduct: it claims the timer and drops it. */
  @Test
  void aTimerThatIsGoneIsSetAgain() throws SQLException {
    UUID caseId = CaseIds.of(complaint);
    try (ConductNode node = node(HASTY)) {
      node.take(received(complaint));
      done(node.report(caseId, Category.INSULT));
      done(node.step("C", 1, new Command.Warn(by("agent"))));
      done(node.step("C", 2, new Command.EndContact(by("agent"))));
      execute("delete from timer");

      patiently().untilAsserted(() -> assertThat(node.restore(Duration.ZERO)).isEqualTo(1));

      assertThat(node.restore(Duration.ZERO)).as("it is there").isZero();
      node.start();
      patiently().untilAsserted(() -> assertThat(state()).isEqualTo("RESUMED"));
    }
  }

  /** As the version before wrote it: what was observed never ended. */
  @Test
  void whatWasObservedBeforeItLapsedGetsATimer() throws SQLException {
    try (ConductNode node = node(Protocol.POLICY)) {
      node.take(received(complaint));
      done(node.report(CaseIds.of(complaint), Category.INSULT));
      execute("delete from timer");
      execute(
          "update conduct set until = null, timer_id = null,"
              + " document = document #- '{state,until}'");

      assertThat(node.restore(Duration.ZERO)).isEqualTo(1);

      assertThat(node.restore(Duration.ZERO)).isZero();
    }
    assertThat(
            Rows.column(
                database,
                "select count(*) from conduct c join timer t on t.clock_id = c.timer_id"
                    + " where t.run_at = c.until and c.until > now() + interval '89 days'"))
        .containsExactly("1");
  }

  private ConductNode node(ConductPolicy policy) {
    return new ConductNode("a", database, policy);
  }

  private Told assessed(int number, String conduct, String target) {
    return Told.assessed(complaint, number, "NORMAL", conduct, target);
  }

  /** Of a first assessment that found this conduct. */
  private Told corrected(String dimension, String verdict, String corrections, String found) {
    Told first = Told.assessed(complaint, 1, "CRITICAL", found, "COMPANY", true);
    return Told.corrected(complaint, 9, verdict, corrections)
        .with(payload ->
            payload
                .put("dimension", dimension)
                .set("assessment", first.payload().get("assessment")));
  }

  private static Told received(UUID complaint) {
    return Told.received(complaint)
        .with(payload -> ((ObjectNode) payload.get("customer")).put("ref", "C"));
  }

  private static void done(ConductReply reply) {
    assertThat(reply).isInstanceOf(ConductReply.Done.class);
  }

  private @Nullable String state() throws SQLException {
    return Rows.column(database, "select state from conduct").getFirst();
  }

  private @Nullable String inState(String key) throws SQLException {
    return Rows.column(database, "select document -> 'state' ->> '" + key + "' from conduct")
        .getFirst();
  }

  private List<String> kinds() throws SQLException {
    return entries("true");
  }

  private List<String> withdrawn() throws SQLException {
    return entries("withdrawn_at is not null");
  }

  private List<String> entries(String which) throws SQLException {
    return Rows.column(database, "select kind from conduct_entry where " + which + " order by seq")
        .stream()
        .map(kind -> Objects.requireNonNull(kind))
        .toList();
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      var _ = connection.createStatement().executeUpdate(statement);
    }
  }

  private static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(30));
  }
}
