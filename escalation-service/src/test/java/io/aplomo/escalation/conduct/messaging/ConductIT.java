package io.aplomo.escalation.conduct.messaging;

import static io.aplomo.escalation.conduct.model.Protocol.by;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.contracts.EventType;
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
import io.aplomo.escalation.conduct.model.Restriction;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The protocol from fact, report, step and timer to the event, on the real database. */
class ConductIT {
  /** Of a tenant in a hurry. */
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

  @BeforeEach
  void migrate() {
    Node.migrate(database);
  }

  @AfterEach
  void deadlocksAndGapsNeverHappen() throws SQLException {
    assertThat(
            Rows.column(
                database,
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .containsExactly("0");
    assertThat(
            Rows.column(
                database,
                """
                select aggregateid from outbox where aggregatetype = 'aplomo.conduct.v1'
                group by aggregateid
                having count(*) <> max(sequence) or min(sequence) <> 1
                """))
        .isEmpty();
  }

  @Test
  void aCivilConversationTouchesNothing() throws SQLException {
    UUID complaint = Told.newComplaint();
    try (ConductNode node = new ConductNode("a", database, HASTY)) {
      node.take(received(complaint, "calm"), Told.assessed(complaint, 1, "HIGH", "ANGRY", "STAFF"));
    }
    assertThat(Rows.column(database, "select id from conduct")).isEmpty();
  }

  @Test
  void anAbusiveMessageIsObservedInWhicheverOrderItsFactsCome() throws SQLException {
    UUID first = Told.newComplaint();
    UUID second = Told.newComplaint();
    try (ConductNode node = new ConductNode("a", database, HASTY)) {
      node.take(received(first, "one"), abusive(first, 1));
      node.take(abusive(second, 1));
      node.take(received(second, "other"));
    }
    assertThat(Rows.column(database, "select state from conduct")).containsOnly("OBSERVED");
    assertThat(types("one")).containsExactly("conduct.observed");
    assertThat(types("other")).containsExactly("conduct.observed");
  }

  @Test
  void aCorrectionWithdrawsTheWarningThatRestedOnTheScore() throws SQLException {
    UUID complaint = Told.newComplaint();
    try (ConductNode node = new ConductNode("a", database, HASTY)) {
      node.take(received(complaint, "wronged"), abusive(complaint, 1));
      done(node.step("wronged", 0, new Command.Warn(by("agent"))));

      node.take(correctedToCivil(complaint));

      assertThat(state("wronged")).isEqualTo("CLEAR");
      assertThat(types("wronged"))
          .containsExactly("conduct.observed", "conduct.warned", "conduct.withdrawn");
      assertThat(Rows.column(database, "select kind from conduct_entry where withdrawn_at is null"))
          .containsExactly("WITHDRAWN");
    }
  }

  @Test
  void aCorrectionLeavesWhatSomebodyReported() throws SQLException {
    UUID complaint = Told.newComplaint();
    try (ConductNode node = new ConductNode("a", database, HASTY)) {
      node.take(received(complaint, "reported"), abusive(complaint, 1));
      done(node.report(CaseIds.of(complaint), Category.INSULT));
      done(node.step("reported", 1, new Command.Warn(by("agent"))));

      node.take(correctedToCivil(complaint));

      assertThat(state("reported")).isEqualTo("WARNED");
      assertThat(
              Rows.column(
                  database, "select source from conduct_entry where withdrawn_at is not null"))
          .containsExactly("SCORE");
    }
  }

  /** As triage tells it: who may harm themselves is seldom uncivil. */
  @Test
  void whoMayHarmThemselvesSuspendsTheProtocol() throws SQLException {
    UUID complaint = Told.newComplaint();
    try (ConductNode node = new ConductNode("a", database, HASTY)) {
      node.take(
          received(complaint, "desperate"),
          Told.assessed(complaint, 1, "CRITICAL", "CIVIL", "SELF", true));
    }
    assertThat(state("desperate")).isEqualTo("SUSPENDED");
    assertThat(types("desperate")).containsExactly("conduct.suspended");
  }

  @Test
  void theCoolOffEndsByItselfAndTheCaseMayBeRoutedAgain() throws SQLException {
    UUID complaint = Told.newComplaint();
    UUID caseId = CaseIds.of(complaint);
    try (ConductNode node = new ConductNode("a", database, HASTY).start()) {
      node.take(received(complaint, "loud"));
      done(node.report(caseId, Category.INSULT));
      done(node.step("loud", 1, new Command.Warn(by("agent"))));
      done(node.step("loud", 2, new Command.EndContact(by("agent"))));
      assertThat(node.mayRoute("loud", true)).isTrue();

      patiently().untilAsserted(() -> assertThat(state("loud")).isEqualTo("RESUMED"));

      assertThat(node.mayRoute("loud", false)).isTrue();
      assertThat(types("loud"))
          .containsExactly(
              "conduct.observed", "conduct.warned", "conduct.contact-ended", "conduct.resumed");
      assertThat(
              Rows.column(
                  database,
                  "select count(*) from conduct_entry r join conduct_entry e using (conduct_id)"
                      + " where r.kind = 'RESUMED' and e.kind = 'CONTACT_ENDED'"
                      + " and r.at >= e.at + interval '1 second'"))
          .as("never early")
          .containsExactly("1");
    }
  }

  @Test
  void duringTheCoolOffOnlyDangerIsRouted() {
    UUID complaint = Told.newComplaint();
    try (ConductNode node = new ConductNode("a", database, Protocol.POLICY)) {
      node.take(received(complaint, "cooling"));
      done(node.report(CaseIds.of(complaint), Category.THREAT));
      done(node.step("cooling", 1, new Command.EndContact(by("agent"))));

      assertThat(node.mayRoute("cooling", false)).isFalse();
      assertThat(node.mayRoute("cooling", true)).isTrue();
      assertThat(node.mayRoute("nobody", false)).isTrue();
    }
  }

  @Test
  void reportsAgainstTheEndOfTheCoolOffLoseNothingOnTwoInstances() throws Exception {
    int customers = 40;
    List<UUID> complaints = new ArrayList<>();
    try (ConductNode a = new ConductNode("a", database, HASTY).start();
        ConductNode b = new ConductNode("b", database, HASTY).start();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < customers; i++) {
        UUID complaint = Told.newComplaint();
        complaints.add(complaint);
        a.take(received(complaint, "c" + i));
        done(a.report(CaseIds.of(complaint), Category.INSULT));
        done(a.step("c" + i, 1, new Command.Warn(by("agent"))));
        done(b.step("c" + i, 2, new Command.EndContact(by("agent"))));
      }
      List<Future<?>> runs = new ArrayList<>();
      for (ConductNode node : List.of(a, b)) {
        runs.add(
            threads.submit(() -> {
              for (int round = 0; round < 3; round++) {
                complaints.forEach(c -> done(node.report(CaseIds.of(c), Category.INSULT)));
              }
            }));
      }
      for (Future<?> run : runs) {
        run.get();
      }
      patiently()
          .untilAsserted(() ->
              assertThat(
                      Rows.column(
                          database, "select count(*) from conduct_entry where kind = 'RESUMED'"))
                  .containsExactly(Integer.toString(customers)));
    }
    assertThat(
            Rows.select(
                database,
                """
                select count(*) filter (where kind = 'OBSERVED'), count(*) from conduct_entry
                """))
        .containsExactly(
            List.of(Integer.toString(customers * 7), Integer.toString(customers * 10)));
    assertThat(
            Rows.column(
                database,
                """
                select c.id from conduct c
                where c.state not in ('RESUMED', 'OBSERVED') or c.last_sequence <> 10
                """))
        .isEmpty();
  }

  @Test
  void ofTwoWhoConfirmOneOffboardsAndTheOtherIsStale() throws Exception {
    UUID complaint = Told.newComplaint();
    try (ConductNode a = new ConductNode("a", database, HASTY);
        ConductNode b = new ConductNode("b", database, HASTY);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      a.take(received(complaint, "last"));
      done(a.report(CaseIds.of(complaint), Category.THREAT));
      done(a.step("last", 1, new Command.Restrict(by("supervisor"), writing())));
      done(a.step("last", 2, new Command.ProposeOffboarding(by("manager-1"))));
      assertThat(a.step("last", 3, confirm("manager-1")))
          .isInstanceOfSatisfying(
              ConductReply.Refused.class,
              refused -> assertThat(refused.why().reason()).isEqualTo(Refusal.SAME_PERSON));

      CyclicBarrier start = new CyclicBarrier(2);
      Future<ConductReply> one = threads.submit(racing(start, a, "manager-2"));
      Future<ConductReply> other = threads.submit(racing(start, b, "manager-3"));

      List<ConductReply> replies = List.of(one.get(), other.get());
      assertThat(replies).filteredOn(ConductReply.Done.class::isInstance).hasSize(1);
      assertThat(replies).filteredOn(r -> r.equals(new ConductReply.Stale(4))).hasSize(1);
    }
    assertThat(state("last")).isEqualTo("OFFBOARDED");
    assertThat(types("last"))
        .containsExactly(
            "conduct.observed",
            "conduct.restricted",
            "conduct.offboarding-proposed",
            "conduct.offboarded");
  }

  @Test
  void twoInstancesThatReportANewCustomerMakeOneRow() throws Exception {
    UUID first = Told.newComplaint();
    UUID second = Told.newComplaint();
    try (ConductNode a = new ConductNode("a", database, Protocol.POLICY);
        ConductNode b = new ConductNode("b", database, Protocol.POLICY);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      a.take(received(first, "same"), received(second, "same"));
      CyclicBarrier start = new CyclicBarrier(2);
      List<Future<ConductReply>> runs =
          List.of(
              threads.submit(() -> {
                start.await();
                return a.report(CaseIds.of(first), Category.INSULT);
              }),
              threads.submit(() -> {
                start.await();
                return b.report(CaseIds.of(second), Category.THREAT);
              }));
      for (Future<ConductReply> run : runs) {
        done(run.get());
      }
    }
    assertThat(Rows.column(database, "select last_sequence from conduct")).containsExactly("2");
  }

  @Test
  void anAppealThatIsUpheldTakesTheStepOutOfTheHistory() throws SQLException {
    UUID complaint = Told.newComplaint();
    try (ConductNode node = new ConductNode("a", database, HASTY)) {
      node.take(received(complaint, "right"));
      done(node.report(CaseIds.of(complaint), Category.THREAT));
      done(node.step("right", 1, new Command.Restrict(by("supervisor"), writing())));
      done(node.step("right", 2, new Command.Appeal(by("agent"))));
      done(node.step("right", 3, new Command.DecideAppeal(by("another"), Command.Outcome.UPHELD)));

      assertThat(state("right")).isEqualTo("RESUMED");
      assertThat(
              Rows.column(
                  database, "select kind from conduct_entry where withdrawn_at is not null"))
          .containsExactly("RESTRICTED");
    }
  }

  @Test
  void whatIsToldConformsToTheContractAndNamesNobody() throws SQLException {
    UUID complaint = Told.newComplaint();
    try (ConductNode node = new ConductNode("a", database, HASTY)) {
      node.take(received(complaint, "C-secret"), abusive(complaint, 1));
      done(node.report(CaseIds.of(complaint), Category.THREAT));
      done(node.step("C-secret", 1, new Command.Restrict(by("supervisor"), writing())));
      done(
          node.step(
              "C-secret",
              2,
              new Command.Renew(by("supervisor"), Instant.now().plus(Duration.ofDays(30)))));
      done(node.step("C-secret", 3, new Command.Lift(by("supervisor"))));
    }
    for (List<@Nullable String> row :
        Rows.select(
            database,
            "select type, convert_from(payload, 'UTF8') from outbox"
                + " where aggregatetype = 'aplomo.conduct.v1' order by seq")) {
      String payload = Objects.requireNonNull(row.get(1));
      ContractAssertions.assertConforms(
          EventType.ofType(Objects.requireNonNull(row.get(0))).orElseThrow(),
          payload.getBytes(UTF_8));
      assertThat(payload).doesNotContain("C-secret");
    }
  }

  private static Callable<ConductReply> racing(CyclicBarrier start, ConductNode node, String who) {
    return () -> {
      start.await();
      return node.step("last", 3, confirm(who));
    };
  }

  private static Command.Step confirm(String who) {
    return new Command.ConfirmOffboarding(by(who), Instant.now().plus(Duration.ofDays(100)));
  }

  private static Restriction writing() {
    return new Restriction(
        Set.of(Restriction.Kind.WRITING_ONLY),
        List.of(),
        null,
        null,
        Instant.now().plus(Duration.ofDays(7)));
  }

  private static void done(ConductReply reply) {
    assertThat(reply).isInstanceOf(ConductReply.Done.class);
  }

  private static Told received(UUID complaint, String customer) {
    return Told.received(complaint)
        .with(payload -> ((ObjectNode) payload.get("customer")).put("ref", customer));
  }

  private static Told abusive(UUID complaint, int number) {
    return Told.assessed(complaint, number, "NORMAL", "ABUSIVE", "STAFF");
  }

  private static Told correctedToCivil(UUID complaint) {
    return Told.corrected(complaint, 2, "LOW", "{\"conduct\":\"CIVIL\"}")
        .with(payload -> payload.put("dimension", "CONDUCT").put("verdict", "CIVIL"));
  }

  private @Nullable String state(String customer) throws SQLException {
    return Rows.column(database, "select state from conduct where customer_ref = ?", customer)
        .getFirst();
  }

  private List<String> types(String customer) throws SQLException {
    return Rows.column(
            database,
            "select o.type from outbox o join conduct c on c.id::text = o.aggregateid"
                + " where c.customer_ref = ? order by o.seq",
            customer)
        .stream()
        .map(type -> Objects.requireNonNull(type).replace("io.aplomo.", "").replace(".v1", ""))
        .toList();
  }

  private static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(30));
  }
}
