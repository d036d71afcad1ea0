package io.aplomo.triage.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.chassis.telemetry.RedactionFilter;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Topics;
import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.TestPostgres;
import io.aplomo.testkit.TestTokens;
import io.aplomo.testkit.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people wrote is where it must be, and nowhere else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class PrivacyIT {
  private static final String CANARY = "canario-amarillo-7391";

  @ConfigProperty(name = "quarkus.management.test-port")
  int management;

  private final Recorder log = new Recorder();
  private final Triage triage = new Triage();
  private final Intake intake = new Intake();

  @BeforeEach
  void record() {
    Logger.getLogger("").addHandler(log);
  }

  @AfterEach
  void stopRecording() {
    Logger.getLogger("").removeHandler(log);
    triage.close();
  }

  @Test
  void keepsTextInItsTopicAndItsColumns() throws SQLException {
    triage.hears(
        intake.received("Sin gas, " + CANARY),
        intake.said(1, "Sigo sin gas, " + CANARY),
        intake.said(2, "NUL \u0000 " + CANARY),
        intake.record(EventType.MESSAGE_ADDED, 4, "{\"text\":\"" + CANARY),
        intake.record(EventType.MESSAGE_ADDED, 5, "{\"complaintId\":\"" + CANARY + "\"}"),
        intake.said(5, "Gracias, " + CANARY));
    triage.awaits(intake, 3);
    await().atMost(Triage.PATIENCE).until(() -> triage.deadLetters(intake).size() >= 3);

    List<String> answers = new ArrayList<>();
    answers.add(post("{\"text\":\"" + CANARY + "\"}"));
    answers.add(post("{\"text\":\"" + CANARY));
    answers.add(post("{\"text\":\"" + CANARY + "\\u0000\"}"));
    answers.add(post("{\"text\":\"a\",\"receivedAt\":\"" + CANARY + "\"}"));
    answers.add(post("{\"text\":\"a\",\"language\":\"" + CANARY + "-" + CANARY + "\"}"));
    answers.add(post("{\"text\":[\"" + CANARY + "\"]}"));
    answers.add(get("/v1/assessments/" + intake.complaintId));
    answers.add(correct("{\"assessmentNo\":3,\"dimension\":\"SAFETY\",\"verdict\":\"TRUE\",", 201));
    answers.add(correct("{\"assessmentNo\":1,\"dimension\":\"SAFETY\",\"verdict\":\"TRUE\",", 409));
    answers.add(correct("{\"assessmentNo\":3,\"dimension\":\"SAFETY\",\"verdict\":1,", 400));
    triage.awaitsAll(intake, 4);
    answers.add(given().port(management).get("/q/metrics").asString());

    assertThat(answers).noneMatch(answer -> answer.contains(CANARY));
    assertThat(triage.everythingIn(Topics.TRIAGE)).contains("assessment").doesNotContain(CANARY);
    assertThat(log.lines()).contains("record set aside").doesNotContain(CANARY);
    assertThat(tablesWith(CANARY))
        .containsExactly("complaint", "conversation_message", "correction");
  }

  private static String post(String body) {
    return as().contentType(ContentType.JSON).body(body).post("/v1/assessments").asString();
  }

  private String correct(String body, int status) {
    return given()
        .auth()
        .oauth2(TestTokens.token("supervisor", "demo"))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", "privacy-" + status)
        .body(body + "\"reason\":\"" + CANARY + "\"}")
        .post("/v1/assessments/" + intake.complaintId + "/corrections")
        .then()
        .statusCode(status)
        .extract()
        .asString();
  }

  private static String get(String path) {
    return as().get(path).asString();
  }

  private static io.restassured.specification.RequestSpecification as() {
    return given().auth().oauth2(TestTokens.token("agent", "demo"));
  }

  /** The tables of the service in a row of which the words stand. */
  private static Set<String> tablesWith(String words) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection c = TestPostgres.database("service").dataSource().getConnection();
        Statement statement = c.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      assertThat(tables).contains("assessment", "outbox", "inbox");
      for (String table : tables) {
        try (ResultSet rows =
            statement.executeQuery(
                "select exists (select from \""
                    + table
                    + "\" t where t::text like '%"
                    + words
                    + "%')")) {
          rows.next();
          if (rows.getBoolean(1)) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }

  /** Every line of the log, as the console's filter leaves it. */
  private static final class Recorder extends Handler {
    private final StringBuilder lines = new StringBuilder();

    Recorder() {
      setFilter(new RedactionFilter());
      setFormatter(new PatternFormatter("%c %m %X %e%n"));
    }

    @Override
    public synchronized void publish(LogRecord line) {
      if (isLoggable(line)) {
        lines.append(getFormatter().format(line));
      }
    }

    synchronized String lines() {
      return lines.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
