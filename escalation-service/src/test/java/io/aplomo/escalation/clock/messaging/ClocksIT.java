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
import io.aplomo.escalation.clock.application.FactsKnown;
import io.aplomo.escalation.clock.application.Horizon;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.TestPostgres;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks from the fact to the event, on the real database. */
class ClocksIT {
  private static final SlaBook PATIENT =
      book(
          1,
          policy(
              "patient",
              rule(ClockKind.FIRST_RESPONSE).workingHours(8).warnedAt(0.5),
              rule(ClockKind.RESOLUTION).workingHours(80)));
  private static final SlaBook HASTY =
      book(1, policy("hasty", rule(ClockKind.FIRST_RESPONSE).seconds(2)));

  private final ServiceDatabase database = TestPostgres.freshDatabase();

  @BeforeEach
  void migrate() {
    Node.migrate(database);
  }

  @Test
  void clocksAreToldOfWithTheAssessmentAndRunFromTheReceipt() throws SQLException {
    UUID complaint = Told.newComplaint();
    try (ClockNode node = new ClockNode("a", database, Clocks.ALL, PATIENT)) {
      node.take(received(complaint, now()));
      assertThat(told(complaint)).isEmpty();
      assertThat(count("select count(*) from timer where case_id = ?", complaint)).isEqualTo(1);

      node.take(Told.assessed(complaint, 1, "HIGH").effective(now()));

      assertThat(types(complaint)).containsExactly("clock.armed", "clock.armed");
      for (Event event : told(complaint)) {
        ContractAssertions.assertConforms(
            EventType.ofType(event.type()).orElseThrow(), event.payload().getBytes(UTF_8));
      }
      assertThat(count("select count(*) from timer where case_id = ?", complaint)).isEqualTo(2);
    }
  }

  @Test
  void withoutTriageTheyAreToldOfAfterFiveSeconds() {
    UUID complaint = Told.newComplaint();
    try (ClockNode node = new ClockNode("a", database, Clocks.ALL, PATIENT).start()) {
      node.take(received(complaint, now()));

      patiently()
          .untilAsserted(
              () -> assertThat(types(complaint)).containsExactly("clock.armed", "clock.armed"));
    }
  }

  @Test
  void twoInstancesBreachEachClockOnceAndNeverEarly() {
    List<UUID> complaints = Stream.generate(Told::newComplaint).limit(200).toList();
    try (ClockNode a = new ClockNode("a", database, Clocks.ALL, HASTY);
        ClockNode b = new ClockNode("b", database, Clocks.ALL, HASTY)) {
      a.start();
      b.start();
      Instant receivedAt = now();
      for (UUID complaint : complaints) {
        a.take(received(complaint, receivedAt), Told.assessed(complaint, 1, "LOW"));
      }

      patiently()
          .untilAsserted(() ->
              assertThat(count("select count(*) from case_clock where status = 'BREACHED'"))
                  .isEqualTo(200));
      for (UUID complaint : complaints) {
        assertThat(types(complaint)).containsExactly("clock.armed", "clock.breached");
      }
      assertThat(
              count(
                  "select count(*) from outbox where type like '%clock.breached.v1'"
                      + " and created_at < '"
                      + receivedAt.plusSeconds(2)
                      + "'"))
          .isZero();
      assertThat(count("select count(*) from timer")).isZero();
    }
  }

  @Test
  void theNumbersOfACasesEventsHaveNoGap() throws SQLException {
    UUID complaint = Told.newComplaint();
    try (ClockNode node = new ClockNode("a", database, Clocks.ALL, HASTY).start()) {
      node.take(received(complaint, now()), Told.assessed(complaint, 1, "CRITICAL"));
      patiently().untilAsserted(() -> assertThat(types(complaint)).contains("clock.breached"));
      node.take(Told.assessed(complaint, 2, "LOW"));

      List<Long> numbers = new ArrayList<>();
      try (Connection connection = database.dataSource().getConnection();
          PreparedStatement statement =
              connection.prepareStatement(
                  "select sequence from outbox where aggregateid = ? order by seq")) {
        statement.setString(1, complaint.toString());
        ResultSet rows = statement.executeQuery();
        while (rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
      assertThat(numbers)
          .isEqualTo(Stream.iterate(1L, n -> n + 1).limit(numbers.size()).toList())
          .hasSizeGreaterThan(5);
    }
  }

  @Test
  void aReplyGivenInTimeWithdrawsABreachHoweverLateItComes() {
    UUID complaint = Told.newComplaint();
    Instant receivedAt = now();
    try (ClockNode node = new ClockNode("a", database, Clocks.ALL, HASTY).start()) {
      node.take(received(complaint, receivedAt), Told.assessed(complaint, 1, "LOW"));
      patiently().untilAsserted(() -> assertThat(types(complaint)).contains("clock.breached"));

      node.take(reply(complaint, 1).effective(receivedAt.plusSeconds(1)));

      assertThat(types(complaint))
          .endsWith("clock.breached", "clock.breach-withdrawn", "clock.met");
    }
  }

  @Test
  void aClockWaitsForFactsThatAreOnTheirWay() {
    UUID complaint = Told.newComplaint();
    Instant receivedAt = now();
    FactsKnown behind =
        (tx, now) -> Uni.createFrom().item(new Horizon(now, earlier(now, receivedAt)));
    try (ClockNode node = new ClockNode("a", database, behind, HASTY).start()) {
      node.take(received(complaint, receivedAt), Told.assessed(complaint, 1, "LOW"));
      patiently()
          .untilAsserted(() ->
              assertThat(
                      count(
                          "select count(*) from timer where run_at > '"
                              + receivedAt.plusSeconds(3)
                              + "'"))
                  .isOne());

      node.take(reply(complaint, 1).effective(receivedAt.plusSeconds(1)));

      assertThat(types(complaint)).containsExactly("clock.armed", "clock.met");
    }
  }

  @Test
  void anEventsPayloadIsFrozenAtCommitAndOneChangeIsOneEvent() {
    UUID complaint = Told.newComplaint();
    Instant receivedAt = now();
    try (ClockNode node = new ClockNode("a", database, Clocks.ALL, PATIENT)) {
      node.take(received(complaint, receivedAt), Told.assessed(complaint, 1, "LOW"));
      List<Event> before = told(complaint);
      assertThat(types(complaint)).containsExactly("clock.armed", "clock.armed");

      Told reply = reply(complaint, 1).effective(receivedAt.plusSeconds(1));
      node.take(reply);
      node.take(reply);

      assertThat(told(complaint)).hasSize(3).startsWith(before.toArray(Event[]::new));
      assertThat(types(complaint)).endsWith("clock.met");
    }
  }

  @Test
  void messagesThatComeBeforeTheirComplaintCountAllTheSame() {
    UUID complaint = Told.newComplaint();
    Instant receivedAt = now();
    try (ClockNode node = new ClockNode("a", database, Clocks.ALL, HASTY)) {
      node.take(reply(complaint, 1).effective(receivedAt.plusSeconds(1)));
      assertThat(count("select count(*) from case_clock")).isZero();

      node.take(received(complaint, receivedAt));
      node.take(Told.assessed(complaint, 1, "LOW"));

      assertThat(types(complaint)).containsExactly("clock.armed", "clock.met");
    }
  }

  private static Told received(UUID complaint, Instant at) {
    return Told.received(complaint)
        .with(payload ->
            payload
                .put("receivedAt", at.toString())
                .put("recordedAt", at.toString())
                .put("occurredAt", at.toString()))
        .effective(at);
  }

  private static Told reply(UUID complaint, int number) {
    return Told.message(complaint, number).with(payload -> payload.put("author", "AGENT"));
  }

  /** A told step. */
  private record Event(String type, String payload) {}

  private List<Event> told(UUID complaint) {
    List<Event> events = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select type, convert_from(payload, 'UTF8') from outbox"
                    + " where aggregateid = ? and type like '%.clock.%' order by seq")) {
      statement.setString(1, complaint.toString());
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        events.add(new Event(rows.getString(1), rows.getString(2)));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return events;
  }

  private List<String> types(UUID complaint) {
    return told(complaint).stream()
        .map(event -> event.type().replace("io.aplomo.", "").replace(".v1", ""))
        .toList();
  }

  private Instant now() {
    try (Connection connection = database.dataSource().getConnection();
        ResultSet rows =
            connection.createStatement().executeQuery("select clock_timestamp()::text")) {
      rows.next();
      return Instant.parse(rows.getString(1).replace(' ', 'T').replaceAll("\\+00$", "Z"));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private long count(String query, UUID... complaints) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < complaints.length; i++) {
        statement.setObject(i + 1, CaseIds.of(complaints[i]));
      }
      ResultSet rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(30));
  }
}
