package io.aplomo.escalation.clock.messaging;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.contracts.EventType;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.Rules;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.sla.model.SlaPolicy;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.TestPostgres;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A breached statutory clock makes its case P2, from the timer to the event, on the database. */
class StatutoryBreachIT {
  private static final String PRIORITISED = "io.aplomo.case.prioritised.v1";

  /** A first response within two seconds by law, and a resolution that depends on the priority. */
  private static final SlaBook LAW =
      book(1, policy("law", byLaw(ClockKind.FIRST_RESPONSE).called()), promise());

  private final ServiceDatabase database = TestPostgres.freshDatabase();
  private final UUID complaint = Told.newComplaint();

  @BeforeEach
  void migrate() {
    Node.migrate(database);
  }

  @Test
  void itRaisesP3ToP2AndTellsItOnceBetweenTheBreachAndWhatFollowsForOtherClocks() {
    try (ClockNode node = node(LAW).start()) {
      node.take(received(complaint, now()), Told.assessed(complaint, 1, "NORMAL"));
      await(complaint, "P3", "P2");

      JsonObject raised = prioritised(complaint).getLast();
      assertThat(raised.getString("from")).isEqualTo("P3");
      assertThat(raised.getString("ruleVersion")).isEqualTo("standard-2");
      assertThat(raised.getInteger("assessmentNo")).isEqualTo(1);
      assertThat(raised.getJsonArray("reasons").encode())
          .isEqualTo("[\"STATUTORY_CLOCK_BREACHED\"]");
      assertThat(column("select type from outbox where aggregateid = ? order by seq", complaint))
          .endsWith("io.aplomo.clock.breached.v1", PRIORITISED, "io.aplomo.clock.moved.v1");
      assertThat(column("select statutory_breach from case_file where complaint_id::text = ?"))
          .containsExactly("t");
      assertThat(timeline()).containsExactly("null > P3", "P3 > P2");
      assertGapless(complaint);
      for (JsonObject event : prioritised(complaint)) {
        ContractAssertions.assertConforms(
            EventType.CASE_PRIORITISED, event.encode().getBytes(UTF_8));
      }
    }
  }

  @Test
  void itDoesNotWaitForTriage() {
    try (ClockNode node = node(LAW).start()) {
      node.take(received(complaint, now()));

      await(complaint, "P3", "P2");
      assertThat(prioritised(complaint).getLast().getInteger("assessmentNo")).isNull();
    }
  }

  @Test
  void aP1StaysP1AndNoLaterAssessmentLowersItBelowP2() {
    try (ClockNode node = node(LAW).start()) {
      node.take(received(complaint, now()), Told.assessed(complaint, 1, "CRITICAL"));
      awaitFlag();
      assertThat(priorities(complaint)).containsExactly("P3", "P1");

      node.take(Told.assessed(complaint, 2, "LOW").effective(now()));

      assertThat(priorities(complaint)).containsExactly("P3", "P1", "P2");
      assertThat(prioritised(complaint).getLast().getJsonArray("reasons").encode())
          .isEqualTo("[\"STATUTORY_CLOCK_BREACHED\"]");
      assertThat(dueAfterReceipt()).as("the target of P2").isEqualTo(Duration.ofHours(1));
      assertGapless(complaint);
    }
  }

  @Test
  void aReplyInTimeThatComesLateGivesTheOldPriorityBack() {
    Instant receivedAt = now();
    try (ClockNode node = node(LAW).start()) {
      node.take(received(complaint, receivedAt), Told.assessed(complaint, 1, "NORMAL"));
      await(complaint, "P3", "P2");
      assertThat(dueAfterReceipt()).isEqualTo(Duration.ofHours(1));

      node.take(reply(complaint).effective(receivedAt.plusSeconds(1)));

      assertThat(priorities(complaint)).containsExactly("P3", "P2", "P3");
      assertThat(prioritised(complaint).getLast().getJsonArray("reasons").encode())
          .isEqualTo("[\"URGENCY_NORMAL\"]");
      assertThat(column("select statutory_breach from case_file where complaint_id::text = ?"))
          .containsExactly("f");
      assertThat(dueAfterReceipt()).isEqualTo(Duration.ofHours(10));
      assertGapless(complaint);
    }
  }

  @Test
  void anAnswerThatIsLateMendsNothing() {
    Instant receivedAt = now();
    try (ClockNode node = node(LAW).start()) {
      node.take(received(complaint, receivedAt), Told.assessed(complaint, 1, "NORMAL"));
      await(complaint, "P3", "P2");

      node.take(reply(complaint).effective(receivedAt.plusSeconds(3)));

      assertThat(
              column(
                  "select status from case_clock where complaint_id::text = ?"
                      + " and kind = 'FIRST_RESPONSE'"))
          .containsExactly("MET");
      assertThat(priorities(complaint)).containsExactly("P3", "P2");
    }
  }

  @Test
  void oneOfTwoBreachesThatIsWithdrawnKeepsP2() {
    SlaBook two =
        book(
            1,
            policy(
                "law",
                byLaw(ClockKind.FIRST_RESPONSE).called(),
                byLaw(ClockKind.RESOLUTION).called()));
    Instant receivedAt = now();
    try (ClockNode node = node(two).start()) {
      node.take(received(complaint, receivedAt), Told.assessed(complaint, 1, "NORMAL"));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(
                      column(
                          "select status from case_clock where complaint_id::text = ?"
                              + " and status = 'BREACHED'"))
                  .hasSize(2));

      node.take(reply(complaint).effective(receivedAt.plusSeconds(1)));

      assertThat(column("select type from outbox where aggregateid = ? order by seq", complaint))
          .contains("io.aplomo.clock.breach-withdrawn.v1");
      assertThat(priorities(complaint)).containsExactly("P3", "P2");
    }
  }

  @Test
  void aBrokenPromiseChangesNothing() {
    assertChangesNothing(
        book(1, policy("ours", rule(ClockKind.FIRST_RESPONSE).seconds(2).called())));
  }

  @Test
  void aChanceThatPassesChangesNothing() {
    assertChangesNothing(book(1, policy("law", byLaw(ClockKind.FIRST_RESPONSE))));
  }

  @Test
  void twoInstancesTellItOnceOfEachCase() {
    List<UUID> complaints = Stream.generate(Told::newComplaint).limit(100).toList();
    try (ClockNode a = node(LAW);
        ClockNode b = new ClockNode("b", database, Clocks.ALL, LAW)) {
      a.start();
      b.start();
      Instant receivedAt = now();
      for (UUID each : complaints) {
        a.take(received(each, receivedAt), Told.assessed(each, 1, "NORMAL"));
      }

      for (UUID each : complaints) {
        await(each, "P3", "P2");
        assertGapless(each);
      }
    }
  }

  private void assertChangesNothing(SlaBook book) {
    try (ClockNode node = node(book).start()) {
      node.take(received(complaint, now()), Told.assessed(complaint, 1, "NORMAL"));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(
                      column(
                          "select type from outbox where aggregateid = ? order by seq", complaint))
                  .contains("io.aplomo.clock.breached.v1"));

      assertThat(priorities(complaint)).containsExactly("P3");
      assertThat(column("select statutory_breach from case_file where complaint_id::text = ?"))
          .containsExactly("f");
      assertThat(column("select facts::text from clock_facts where complaint_id::text = ?"))
          .singleElement()
          .asString()
          .doesNotContain("AT_LEAST");
    }
  }

  private ClockNode node(SlaBook book) {
    return new ClockNode("a", database, Clocks.ALL, book);
  }

  private static Rules.Rule byLaw(ClockKind kind) {
    return rule(kind).seconds(2).byLaw();
  }

  private static SlaPolicy promise() {
    return policy(
        "ours",
        rule(ClockKind.RESOLUTION)
            .minutes(60, Priority.P1, Priority.P2)
            .minutes(600, Priority.P3, Priority.P4));
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

  private static Told reply(UUID to) {
    return Told.message(to, 1).with(payload -> payload.put("author", "AGENT"));
  }

  private void await(UUID of, String... priorities) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(priorities(of)).containsExactly(priorities));
  }

  private void awaitFlag() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(
                    column("select statutory_breach from case_file where complaint_id::text = ?"))
                .containsExactly("t"));
  }

  private List<JsonObject> prioritised(UUID of) {
    return column(
            "select convert_from(payload, 'UTF8') from outbox where aggregateid = ? and type = '"
                + PRIORITISED
                + "' order by seq",
            of)
        .stream()
        .map(JsonObject::new)
        .toList();
  }

  private List<String> priorities(UUID of) {
    return prioritised(of).stream().map(event -> event.getString("to")).toList();
  }

  private List<String> timeline() {
    return column(
            "select details::text from case_timeline where case_id::text = ?"
                + " and kind = 'PRIORITISED' order by seq",
            CaseIds.of(complaint))
        .stream()
        .map(JsonObject::new)
        .map(details -> details.getString("from") + " > " + details.getString("to"))
        .toList();
  }

  /** How long after the receipt the resolution is due. */
  private Duration dueAfterReceipt() {
    return Duration.ofSeconds(
        Long.parseLong(
            column(
                    "select round(extract(epoch from c.due_at - f.received_at))"
                        + " from case_clock c join case_file f on f.id = c.case_id"
                        + " where c.complaint_id::text = ? and c.kind = 'RESOLUTION'")
                .getFirst()));
  }

  private void assertGapless(UUID of) {
    List<String> numbers =
        column("select sequence from outbox where aggregateid = ? order by seq", of);
    assertThat(numbers)
        .isEqualTo(LongStream.rangeClosed(1, numbers.size()).mapToObj(Long::toString).toList());
  }

  private Instant now() {
    return Instant.parse(
        column(
                "select to_char(clock_timestamp() at time zone 'UTC',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') where ?::text is not null")
            .getFirst());
  }

  private List<String> column(String query) {
    return column(query, complaint);
  }

  private List<String> column(String query, UUID argument) {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, argument.toString());
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return values;
  }
}
