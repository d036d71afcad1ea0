package io.aplomo.escalation.cases.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aplomo.chassis.inbox.RecordRejected;
import io.aplomo.contracts.EventType;
import io.aplomo.escalation.cases.Orders;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaseFactsIT {
  private static final String FILE =
      """
      select status, version, priority, queue, received_at, recorded_at, channel, category, jurisdiction,
             customer_vulnerable, tracking_key, customer_ref, customer_name, customer_tier,
             language, subject, sector, external_id, triage_sequence, assessment_no, assessment,
             corrections,
             urgency, conduct, conduct_target, safety, vulnerable
      from case_file where complaint_id = ?
      """;
  private static final String CONVERSATION =
      "select number, author, visibility, text, occurred_at, recorded_at from conversation_message"
          + " where case_id = ? order by number";
  private static final String OUTBOX =
      "select type, sequence, id, traceparent, convert_from(payload, 'UTF8') from outbox"
          + " where aggregateid = ? order by seq";
  private static final String TIMELINE =
      "select kind, details from case_timeline where case_id = ? order by seq";

  private static final ServiceDatabase DATABASE = TestPostgres.freshDatabase();
  private static @Nullable Node opened;

  @BeforeAll
  static void start() {
    Node.migrate(DATABASE);
    opened = new Node(DATABASE);
  }

  @AfterAll
  static void stop() {
    node().close();
  }

  private static Node node() {
    return Objects.requireNonNull(opened);
  }

  @Test
  void tellsWhatBecomesOfAComplaint() throws SQLException {
    UUID complaint = Told.newComplaint();

    node().take(Told.received(complaint));
    node().take(Told.assessed(complaint, 1, "CRITICAL", "ABUSIVE", "STAFF"));

    List<List<@Nullable String>> published = outbox(complaint);
    assertThat(published)
        .extracting(row -> row.get(0), row -> row.get(1))
        .containsExactly(
            pair(EventType.CASE_OPENED, 1),
            pair(EventType.CASE_PRIORITISED, 2),
            pair(EventType.CASE_ROUTED, 3),
            pair(EventType.ACKNOWLEDGEMENT_REQUESTED, 4),
            pair(EventType.CASE_PRIORITISED, 5),
            pair(EventType.CASE_ROUTED, 6));
    for (List<@Nullable String> row : published) {
      ContractAssertions.assertConforms(
          EventType.ofType(text(row, 0)).orElseThrow(),
          text(row, 4).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(text(published.get(4), 4))
        .contains("\"from\":\"P3\"")
        .contains("\"to\":\"P1\"")
        .contains("\"reasons\":[\"URGENCY_CRITICAL\"]");
    assertThat(text(published.get(5), 4)).contains("\"to\":\"SUPERVISORS\"");
  }

  @Test
  void everyOrderAndEveryCutIntoBatchesEndsInTheSameRows() throws SQLException {
    Set<List<Object>> ends = new HashSet<>();
    int orders = 0;
    for (List<Integer> order : Orders.of(List.of(0, 1, 2, 3))) {
      for (int cut = 0; cut <= order.size(); cut++) {
        UUID complaint = Told.newComplaint();
        List<Told> facts =
            List.of(
                Told.received(complaint),
                Told.message(complaint, 1),
                Told.assessed(complaint, 1, "CRITICAL"),
                Told.assessed(complaint, 2, "HIGH", "ABUSIVE", "STAFF"));
        List<Told> told = order.stream().map(facts::get).toList();
        take(told.subList(0, cut));
        take(told.subList(cut, told.size()));

        ends.add(List.of(file(complaint), conversation(complaint)));
        orders++;
      }
    }

    assertThat(orders).isEqualTo(24 * 5);
    assertThat(ends).hasSize(1);
  }

  @Test
  void anOldAssessmentIsInTheTimelineAndNowhereElse() throws SQLException {
    UUID complaint = Told.newComplaint();
    node().take(Told.received(complaint), Told.assessed(complaint, 2, "LOW"));
    List<List<@Nullable String>> file = file(complaint);
    List<List<@Nullable String>> published = outbox(complaint);

    node().take(Told.assessed(complaint, 1, "CRITICAL", "THREATENING", "STAFF"));

    assertThat(file(complaint)).isEqualTo(file);
    assertThat(outbox(complaint)).isEqualTo(published);
    List<List<@Nullable String>> timeline = Rows.select(DATABASE, TIMELINE, CaseIds.of(complaint));
    assertThat(timeline.getLast().getFirst()).isEqualTo("ASSESSMENT_IGNORED");
    assertThat(text(timeline.getLast(), 1))
        .contains("\"assessmentNo\": 1")
        .contains("\"appliedAssessmentNo\": 2");
  }

  @Test
  void aCorrectionMovesTheCaseAndOutlastsLaterAssessmentsUntilItIsLifted() throws SQLException {
    UUID complaint = Told.newComplaint();
    String critical = "{\"urgency\":\"CRITICAL\"}";

    node().take(Told.received(complaint), Told.assessed(complaint, 1, "LOW"));
    node().take(Told.corrected(complaint, 2, "CRITICAL", critical));
    List<List<@Nullable String>> corrected = standing(complaint);
    node().take(Told.assessed(complaint, 2, "NORMAL").at(3, critical));
    List<List<@Nullable String>> assessedAgain = standing(complaint);
    node().take(Told.lifted(complaint, 4));

    assertThat(corrected).containsExactly(List.of("P1", "1", "CRITICAL", "LOW", "CRITICAL"));
    assertThat(assessedAgain).containsExactly(List.of("P1", "2", "CRITICAL", "NORMAL", "CRITICAL"));
    assertThat(standing(complaint).getFirst().subList(0, 4))
        .containsExactly("P4", "1", "LOW", "LOW");
    assertThat(standing(complaint).getFirst().getLast()).isNull();
    assertThat(Rows.select(DATABASE, TIMELINE, CaseIds.of(complaint)))
        .extracting(List::getFirst)
        .containsExactly(
            "OPENED",
            "PRIORITISED",
            "ROUTED",
            "ACKNOWLEDGEMENT_REQUESTED",
            "ASSESSED",
            "PRIORITISED",
            "ASSESSMENT_CORRECTED",
            "PRIORITISED",
            "ASSESSED",
            "CORRECTION_LIFTED",
            "PRIORITISED");
    assertThat(
            Rows.column(
                DATABASE,
                "select actor from case_timeline where case_id = ? and kind = 'ASSESSMENT_CORRECTED'",
                CaseIds.of(complaint)))
        .containsExactly("supervisor-3");
  }

  @Test
  void aCorrectionThatFindsAThreatBringsTheCaseToSupervisorsAtOnce() throws SQLException {
    UUID complaint = Told.newComplaint();
    node().take(Told.received(complaint), Told.assessed(complaint, 1, "LOW"));

    node().take(Told.corrected(complaint, 2, "LOW", "{\"conduct\":\"THREATENING\"}"));

    assertThat(
            Rows.select(
                DATABASE,
                "select priority, queue, conduct, conduct_target from case_file where complaint_id = ?",
                complaint))
        .containsExactly(List.of("P1", "SUPERVISORS", "THREATENING", "STAFF"));
  }

  @Test
  void everyOrderOfCorrectionsAndAssessmentsEndsInTheSameRows() throws SQLException {
    Set<List<Object>> ends = new HashSet<>();
    for (List<Integer> order : Orders.of(List.of(0, 1, 2, 3))) {
      UUID complaint = Told.newComplaint();
      List<Told> facts =
          List.of(
              Told.received(complaint),
              Told.assessed(complaint, 1, "LOW"),
              Told.corrected(complaint, 2, "CRITICAL", "{\"urgency\":\"CRITICAL\"}"),
              Told.assessed(complaint, 2, "NORMAL").at(3, "{\"urgency\":\"CRITICAL\"}"));
      order.forEach(n -> node().take(facts.get(n)));

      ends.add(List.of(file(complaint)));
    }

    assertThat(ends).hasSize(1);
  }

  @Test
  void aMessageToAnUnknownComplaintIsKeptUntilItIsKnown() throws SQLException {
    UUID complaint = Told.newComplaint();

    node().take(Told.message(complaint, 1));

    assertThat(file(complaint)).isEmpty();
    assertThat(conversation(complaint)).hasSize(1);

    node().take(Told.message(complaint, 2), Told.received(complaint));

    assertThat(file(complaint)).hasSize(1);
    assertThat(conversation(complaint)).extracting(List::getFirst).containsExactly("0", "1", "2");
  }

  @Test
  void theSameFactsAfterARestoreGiveTheSameIds() throws SQLException {
    UUID complaint = Told.newComplaint();
    List<Told> facts =
        List.of(
            Told.received(complaint),
            Told.assessed(complaint, 1, "CRITICAL", "ABUSIVE", "STAFF"),
            Told.assessed(complaint, 2, "LOW"));
    ServiceDatabase restored = TestPostgres.freshDatabase();
    Node.migrate(restored);

    facts.forEach(fact -> node().take(fact));
    try (Node other = new Node(restored)) {
      other.take(facts);
    }

    String ids = "select id, type, sequence from outbox where aggregateid = ? order by seq";
    String caseId = "select id from case_file where complaint_id = ?";
    assertThat(Rows.select(restored, ids, complaint.toString()))
        .isEqualTo(Rows.select(DATABASE, ids, complaint.toString()))
        .hasSize(8);
    assertThat(Rows.select(restored, caseId, complaint))
        .isEqualTo(Rows.select(DATABASE, caseId, complaint))
        .isEqualTo(List.of(List.of(CaseIds.of(complaint).toString())));
  }

  @Test
  void aFactOfAnotherTenantIsRefusedWithItsBatch() throws SQLException {
    UUID complaint = Told.newComplaint();
    UUID other = Told.newComplaint();
    node().take(Told.received(complaint));
    List<List<@Nullable String>> before = file(complaint);

    assertThatExceptionOfType(RecordRejected.class)
        .isThrownBy(() ->
            node()
                .take(
                    Told.received(other),
                    Told.assessed(complaint, 1, "CRITICAL").of("another-tenant")))
        .satisfies(e -> assertThat(e.code()).isEqualTo("event.foreign-tenant"));

    assertThat(file(complaint)).isEqualTo(before);
    assertThat(file(other)).isEmpty();
  }

  @Test
  void anEventAboutAnotherComplaintThanItsSubjectIsRefused() {
    Told told =
        Told.received(Told.newComplaint())
            .with(payload -> payload.put("complaintId", Told.newComplaint().toString()));

    assertThatExceptionOfType(RecordRejected.class)
        .isThrownBy(() -> node().take(told))
        .satisfies(e -> assertThat(e.code()).isEqualTo("event.foreign-subject"));
  }

  @Test
  void carriesTheTraceOfTheCauseOn() throws SQLException {
    UUID complaint = Told.newComplaint();
    Told received = Told.received(complaint);

    node().take(received);

    assertThat(outbox(complaint))
        .extracting(row -> row.get(3))
        .containsOnly(received.envelope().traceparent());
  }

  @Test
  void neitherTimelineNorEventsHoldWordsOfPeople() throws SQLException {
    UUID complaint = Told.newComplaint();
    String canary = "canario-" + UUID.randomUUID();

    node()
        .take(
            Told.received(complaint)
                .with(payload -> payload.put("text", canary).put("subject", canary)),
            Told.message(complaint, 1).with(payload -> payload.put("text", canary)));

    assertThat(conversation(complaint).toString()).contains(canary);
    assertThat(outbox(complaint).toString()).doesNotContain(canary);
    assertThat(Rows.select(DATABASE, TIMELINE, CaseIds.of(complaint)).toString())
        .doesNotContain(canary);
  }

  @Test
  void countsOnlyWhatIsCommitted() throws SQLException {
    ServiceDatabase fresh = TestPostgres.freshDatabase();
    Node.migrate(fresh);
    try (Node counted = new Node(fresh)) {
      UUID complaint = Told.newComplaint();
      counted.take(Told.received(complaint));
      Told foreign = Told.assessed(complaint, 1, "LOW").of("another-tenant");

      assertThatExceptionOfType(RecordRejected.class)
          .isThrownBy(() -> counted.take(Told.received(Told.newComplaint()), foreign));

      assertThat(counted.metrics.counter("aplomo.cases.opened").count()).isEqualTo(1);
      assertThat(counted.metrics.counter("aplomo.cases.prioritised", "priority", "P3").count())
          .isEqualTo(1);
    }
  }

  private static void take(List<Told> facts) {
    if (!facts.isEmpty()) {
      node().take(facts);
    }
  }

  private static List<List<@Nullable String>> file(UUID complaint) throws SQLException {
    return Rows.select(DATABASE, FILE, complaint);
  }

  /** Priority and urgency decided, what the scorer says, what people say. */
  private static List<List<@Nullable String>> standing(UUID complaint) throws SQLException {
    return Rows.select(
        DATABASE,
        """
        select priority, assessment_no, urgency, assessment #>> '{urgency,level}',
               corrections ->> 'urgency'
        from case_file where complaint_id = ?
        """,
        complaint);
  }

  private static List<List<@Nullable String>> conversation(UUID complaint) throws SQLException {
    return Rows.select(DATABASE, CONVERSATION, CaseIds.of(complaint));
  }

  private static List<List<@Nullable String>> outbox(UUID complaint) throws SQLException {
    return Rows.select(DATABASE, OUTBOX, complaint.toString());
  }

  private static String text(List<@Nullable String> row, int column) {
    return Objects.requireNonNull(row.get(column));
  }

  private static org.assertj.core.groups.Tuple pair(EventType type, int sequence) {
    return org.assertj.core.api.Assertions.tuple(type.type(), Integer.toString(sequence));
  }
}
