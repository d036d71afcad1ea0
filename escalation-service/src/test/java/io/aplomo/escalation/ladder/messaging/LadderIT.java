package io.aplomo.escalation.ladder.messaging;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.contracts.EventType;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.cases.messaging.Rows;
import io.aplomo.escalation.clock.application.FactsKnown;
import io.aplomo.escalation.clock.application.Horizon;
import io.aplomo.escalation.clock.messaging.Clocks;
import io.aplomo.escalation.ladder.application.LadderReply;
import io.aplomo.escalation.ladder.model.Command;
import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.model.Refusal;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.LadderStep.Audience;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.TestPostgres;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ladder from fact, timer and answer to the event, on the real database. */
class LadderIT {
  private static final Duration HOUR = Duration.ofHours(1);

  /** A first response within two seconds, of which a supervisor is told at once. */
  private static final SlaBook CALLING =
      book(
          1,
          policy(
              "calling", rule(ClockKind.FIRST_RESPONSE).seconds(2).calls(Audience.SUPERVISOR, 0)));

  private static final String LOOK =
      "select t.run_at from timer t join breach_call c on c.timer_id = t.clock_id";

  private static final String CALLS = "select timer_id from breach_call";

  private final ServiceDatabase database = TestPostgres.freshDatabase();
  private final UUID complaint = Told.newComplaint();

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
                select aggregateid from outbox where aggregatetype = 'aplomo.cases.v1'
                group by aggregateid
                having count(*) <> max(sequence) or min(sequence) <> 1
                """))
        .isEmpty();
    for (List<@Nullable String> row :
        Rows.select(
            database,
            "select type, convert_from(payload, 'UTF8') from outbox where type like '%escalat%'")) {
      ContractAssertions.assertConforms(
          EventType.ofType(Objects.requireNonNull(row.get(0))).orElseThrow(),
          Objects.requireNonNull(row.get(1)).getBytes(UTF_8));
    }
  }

  @Test
  void aCalmCaseCallsNobody() throws SQLException {
    try (LadderNode node = node("a", HOUR, Clocks.ALL)) {
      node.take(received(complaint, now()), Told.assessed(complaint, 1, "HIGH", "ANGRY", "STAFF"));
    }
    assertThat(Rows.column(database, "select id from escalation")).isEmpty();
  }

  @Test
  void aBatchCallsForAllWhoseSafetyOrConductNeedsIt() throws SQLException {
    List<UUID> complaints = Stream.generate(Told::newComplaint).limit(20).toList();
    List<Told> facts = new ArrayList<>();
    for (UUID each : complaints) {
      facts.add(customer(received(each, now()), "C-" + each));
      facts.add(Told.assessed(each, 1, "CRITICAL", "THREATENING", "STAFF", true));
    }
    try (LadderNode node = node("a", HOUR, Clocks.ALL)) {
      node.take(facts.toArray(Told[]::new));
      node.take(Told.assessed(complaints.getFirst(), 2, "CRITICAL", "CIVIL", "NONE", true));
    }
    assertThat(
            Rows.column(
                database,
                """
                select string_agg(g ->> 'reason', ',') from escalation e,
                  jsonb_array_elements(e.document -> 'grounds') g
                where state = 'WAITING' and level = 'SUPERVISOR' group by e.id
                """))
        .hasSize(20)
        .containsOnly("CONDUCT,SAFETY");
    for (UUID each : complaints) {
      assertThat(told(each)).as("one call").containsExactly("case.escalated");
    }
  }

  @Test
  void aBreachCallsOnceAllFactsBeyondItAreKnown() throws SQLException {
    Instant receivedAt = now().minusSeconds(70);
    Instant due = receivedAt.plusSeconds(2);
    AtomicReference<Instant> knownUntil = new AtomicReference<>(receivedAt);
    try (LadderNode node = node("a", HOUR, upTo(knownUntil)).start()) {
      node.take(received(complaint, receivedAt), Told.assessed(complaint, 1, "NORMAL"));
      await().untilAsserted(() -> assertThat(Rows.column(database, CALLS)).hasSize(1));
      knownUntil.set(due);
      List<@Nullable String> first = Rows.column(database, LOOK);
      await()
          .untilAsserted(
              () -> assertThat(Rows.column(database, LOOK)).hasSize(1).isNotEqualTo(first));
      assertThat(all(complaint)).contains("clock.breached");
      assertThat(told(complaint)).as("a fact of that instant would be in time").isEmpty();

      knownUntil.set(due.plusNanos(1_000));

      await().untilAsserted(() -> assertThat(told(complaint)).containsExactly("case.escalated"));
      assertThat(Rows.column(database, CALLS)).isEmpty();
    }
  }

  @Test
  void aReplyThatWasInTimeCallsNobodyHoweverLateItComes() throws SQLException {
    Instant receivedAt = now().minusSeconds(70);
    AtomicReference<Instant> knownUntil = new AtomicReference<>(receivedAt);
    try (LadderNode node = node("a", HOUR, upTo(knownUntil)).start()) {
      node.take(received(complaint, receivedAt), Told.assessed(complaint, 1, "NORMAL"));
      await().untilAsserted(() -> assertThat(all(complaint)).contains("clock.breached"));

      node.take(reply(complaint).effective(receivedAt.plusSeconds(2)));
      knownUntil.set(receivedAt.plusSeconds(60));

      await().untilAsserted(() -> assertThat(Rows.column(database, CALLS)).isEmpty());
      assertThat(all(complaint)).contains("clock.breach-withdrawn");
      assertThat(Rows.column(database, "select id from escalation")).isEmpty();
    }
  }

  @Test
  void aBreachThatIsTakenBackEndsWhatRestedOnItAlone() throws SQLException {
    Instant receivedAt = now();
    try (LadderNode node = node("a", HOUR, Clocks.ALL).start()) {
      node.take(received(complaint, receivedAt), Told.assessed(complaint, 1, "NORMAL"));
      await().untilAsserted(() -> assertThat(told(complaint)).containsExactly("case.escalated"));

      node.take(reply(complaint).effective(receivedAt.plusSeconds(1)));

      assertThat(told(complaint)).containsExactly("case.escalated", "case.escalation-ended");
      assertThat(Rows.column(database, "select ended_because from escalation"))
          .containsExactly("WITHDRAWN");
    }
  }

  @Test
  void whatNobodyAcceptsClimbsToTheManagerOnCallAndAlertsThere() throws SQLException {
    try (LadderNode node = node("a", Duration.ofMillis(300), Clocks.ALL).start()) {
      node.take(received(complaint, now()), safety(complaint));

      await()
          .untilAsserted(() ->
              assertThat(told(complaint))
                  .containsExactly(
                      "case.escalated",
                      "case.escalation-climbed",
                      "case.escalation-climbed",
                      "case.escalation-climbed"));
      await().untilAsserted(() -> assertThat(node.unanswered()).isEqualTo(1));
      assertThat(
              Rows.select(database, "select state, level, accept_until, timer_id from escalation"))
          .containsExactly(Arrays.asList("WAITING", "MANAGER_ON_CALL", null, null));

      LadderReply late =
          node.answer(id(complaint), new Command.Accept("mia", Level.MANAGER_ON_CALL));

      assertThat(late).isInstanceOf(LadderReply.Done.class);
      assertThat(owner(complaint)).isEqualTo("mia");
    }
  }

  @Test
  void acceptingAtTheLastMomentOnAnotherNodeEndsInExactlyOne() throws Exception {
    List<UUID> complaints = Stream.generate(Told::newComplaint).limit(24).toList();
    Duration patience = Duration.ofSeconds(3);
    try (LadderNode a = node("a", patience, Clocks.ALL).start();
        LadderNode b = node("b", patience, Clocks.ALL).start();
        ExecutorService people = Executors.newFixedThreadPool(4)) {
      List<Told> facts = new ArrayList<>();
      for (UUID each : complaints) {
        facts.add(received(each, now()));
        facts.add(safety(each));
      }
      a.take(facts.toArray(Told[]::new));
      awaitNearlyDue();
      List<Future<LadderReply>> replies = new ArrayList<>();
      for (UUID each : complaints) {
        replies.add(
            people.submit(() -> b.answer(id(each), new Command.Accept("sam", Level.SUPERVISOR))));
      }
      for (int i = 0; i < complaints.size(); i++) {
        assertExactlyOne(complaints.get(i), replies.get(i).get());
      }
    }
  }

  @Test
  void whoeverComesSecondIsRefused() throws SQLException {
    try (LadderNode node = node("a", HOUR, Clocks.ALL)) {
      node.take(received(complaint, now()), safety(complaint));
      UUID id = id(complaint);

      assertThat(node.answer(id, new Command.Accept("sam", Level.SUPERVISOR)))
          .isInstanceOf(LadderReply.Done.class);
      assertThat(node.answer(id, new Command.Accept("sue", Level.SUPERVISOR)))
          .isInstanceOfSatisfying(
              LadderReply.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Refusal.ALREADY_ACCEPTED));
      assertThat(node.answer(UUID.randomUUID(), new Command.Accept("sue", Level.SUPERVISOR)))
          .isInstanceOf(LadderReply.NotFound.class);
      assertThat(told(complaint)).containsExactly("case.escalated", "case.escalation-accepted");
    }
  }

  private void assertExactlyOne(UUID of, LadderReply reply) throws SQLException {
    if (reply instanceof LadderReply.Done) {
      assertThat(told(of)).containsExactly("case.escalated", "case.escalation-accepted");
      assertThat(owner(of)).isEqualTo("sam");
    } else {
      assertThat(reply)
          .isInstanceOfSatisfying(
              LadderReply.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Refusal.AUTHORITY_MISSING));
      assertThat(told(of))
          .startsWith("case.escalated", "case.escalation-climbed")
          .doesNotContain("case.escalation-accepted");
      assertThat(owner(of)).isNull();
    }
  }

  private void awaitNearlyDue() {
    await()
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(() ->
            assertThat(
                    Rows.column(
                        database,
                        "select min(called_at) + interval '2970 ms' < clock_timestamp()"
                            + " from escalation"))
                .containsExactly("t"));
  }

  private LadderNode node(String name, Duration accept, FactsKnown known) {
    return new LadderNode(name, database, accept, known, CALLING);
  }

  private static FactsKnown upTo(AtomicReference<Instant> knownUntil) {
    return (tx, now) -> Uni.createFrom().item(new Horizon(now, knownUntil.get()));
  }

  private static Told safety(UUID of) {
    return Told.assessed(of, 1, "CRITICAL", "CIVIL", "NONE", true);
  }

  private static Told received(UUID of, Instant at) {
    return Told.received(of)
        .with(payload ->
            payload
                .put("receivedAt", at.toString())
                .put("recordedAt", at.toString())
                .put("occurredAt", at.toString()))
        .effective(at);
  }

  private static Told customer(Told received, String ref) {
    return received.with(payload -> ((ObjectNode) payload.get("customer")).put("ref", ref));
  }

  private static Told reply(UUID to) {
    return Told.message(to, 1).with(payload -> payload.put("author", "AGENT"));
  }

  private UUID id(UUID of) throws SQLException {
    return UUID.fromString(
        Objects.requireNonNull(
            Rows.column(database, "select id from escalation where complaint_id = ?", of)
                .getFirst()));
  }

  private @Nullable String owner(UUID of) throws SQLException {
    return Rows.column(database, "select owner from case_file where id = ?", CaseIds.of(of))
        .getFirst();
  }

  /** What was told of the complaint's escalations. */
  private List<String> told(UUID of) throws SQLException {
    return all(of).stream().filter(type -> type.startsWith("case.escalat")).toList();
  }

  private List<String> all(UUID of) throws SQLException {
    return Rows.column(
            database, "select type from outbox where aggregateid = ? order by seq", of.toString())
        .stream()
        .map(type -> Objects.requireNonNull(type).replace("io.aplomo.", "").replace(".v1", ""))
        .toList();
  }

  private Instant now() throws SQLException {
    return Instant.parse(
        Objects.requireNonNull(
            Rows.column(
                    database,
                    "select to_char(clock_timestamp() at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .getFirst()));
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }
}
