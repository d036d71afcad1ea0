package io.aplomo.acceptance.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.aplomo.acceptance.api.Answer;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.books.TopicFollower;
import io.aplomo.acceptance.platform.Cases;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.acceptance.platform.TraceSink;
import io.aplomo.local.kafka.Topics;
import io.aplomo.local.service.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A word that stands in what people wrote, and in what was refused or failed, is found where text
 * belongs (invariant 7) and nowhere else.
 */
public final class Canary implements Scenario {
  private static final String TENANT = "canary";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Two records that nobody can read, by two services each, and one that escalation refused. */
  private static final int SET_ASIDE = 5;

  /** At least one from each service. */
  private static final int EXPORTS = 3;

  /** The columns that hold what people wrote or are called. */
  private static final Set<String> TEXT_COLUMNS =
      Set.of(
          "intake.complaint.text",
          "intake.complaint.subject",
          "intake.complaint.customer_name",
          "intake.complaint_message.text",
          "triage.complaint.text",
          "triage.conversation_message.text",
          "escalation.case_file.subject",
          "escalation.case_file.customer_name",
          "escalation.conversation_message.text",
          "escalation.case_note.text");

  private static final Set<String> TEXT_TOPICS =
      Set.of(
          Topics.INTAKE,
          new Topics.DeadLetters(Topics.INTAKE, "triage").topic(),
          new Topics.DeadLetters(Topics.INTAKE, "escalation").topic());

  private static final String MENDED =
      "alter table conversation_message drop constraint acceptance_canary";

  @Override
  public Findings play(Setting setting) throws SQLException, IOException {
    Findings findings = new Findings();
    String canary =
        "canario" + Long.toHexString(new SplittableRandom(setting.seed()).nextLong() | 1L << 63);
    setting.stage().traces().ifPresent(traces -> traces.lookFor(canary));
    handIn(setting.stage(), findings, canary);
    new CanaryRefusals(setting.stage(), TENANT, canary).provoke(findings);
    breakRecords(setting.stage(), findings, canary);
    CanarySearch search = new CanarySearch(setting.stage(), canary);
    compare(findings, "columns", search.columns(), TEXT_COLUMNS);
    compare(findings, "topics", search.topics(), TEXT_TOPICS);
    search.files().forEach(file -> findings.add("found in " + file));
    search.pages().forEach(page -> findings.add("found in " + page));
    if (setting.stage().traces().isPresent()) {
      searchTraces(setting, findings, setting.stage().traces().get());
    }
    setting.say("%d columns, %d topics hold it".formatted(TEXT_COLUMNS.size(), TEXT_TOPICS.size()));
    return findings;
  }

  /** Exports come in batches every few seconds: waits for some that were made after the words. */
  private static void searchTraces(Setting setting, Findings findings, TraceSink traces) {
    var _ = Patience.until(LIMIT, () -> traces.exports() >= EXPORTS);
    setting.say("%d exports of traces searched".formatted(traces.exports()));
    findings.expect(
        traces.exports() >= EXPORTS, "only %d exports of traces came".formatted(traces.exports()));
    traces.found().forEach(before -> findings.add("found in a trace, behind: " + before));
  }

  /** A complaint, a message of the customer's, one of an agent's, and a note on the case. */
  private static void handIn(Stage stage, Findings findings, String canary) throws IOException {
    URI intake = stage.uris(ServiceName.INTAKE).getFirst();
    String agent = stage.token(TENANT, "agent");
    Answer complaint =
        stage
            .api()
            .post(
                intake.resolve("/v1/complaints"),
                agent,
                Map.of(),
                """
                {"customer":{"ref":"c-1","name":"Ana %1$s"},"channel":"EMAIL",
                 "subject":"Sin luz %1$s","text":"Sois unos inútiles, %1$s sigue sin luz."}
                """
                    .formatted(canary));
    UUID id = UUID.fromString(complaint.json().path("id").asText());
    for (String author : List.of("CUSTOMER", "AGENT")) {
      Answer message =
          stage
              .api()
              .post(
                  intake.resolve("/v1/complaints/" + id + "/messages"),
                  agent,
                  Map.of(),
                  "{\"author\":\"%s\",\"visibility\":\"PUBLIC\",\"text\":\"Y %s?\"}"
                      .formatted(author, canary));
      findings.expect(message.status() == 201, "a message was answered " + message.status());
    }
    Cases cases = new Cases(stage, TENANT);
    Optional<JsonNode> open =
        cases.await(
            LIMIT, id, found -> found.path("assessment").isObject() && spoken(cases, found));
    findings.expect(open.isPresent(), "no case with assessment and conversation");
    findings.expect(
        open.isPresent() && cases.resolve(open.get(), "Listo " + canary).status() / 100 == 2,
        "the case could not be resolved with a note");
  }

  /** Whether all three texts are in the case. */
  private static boolean spoken(Cases cases, JsonNode found) {
    try {
      return cases.byId(found.path("id").asText()).path("conversation").path("items").size() == 3;
    } catch (IOException e) {
      return false;
    }
  }

  /** Records with the word that cannot be read, and one that the database refuses. */
  private static void breakRecords(Stage stage, Findings findings, String canary)
      throws SQLException, IOException {
    Cases cases = new Cases(stage, TENANT);
    String refused = canary + "-refused";
    String broker = stage.platform().kafka().bootstrapServers();
    List<String> topics = Topics.DEAD_LETTERS.stream().map(Topics.DeadLetters::topic).toList();
    stage.databases().execute(ServiceName.ESCALATION, refusing(refused));
    try (RawEvents raw = new RawEvents(broker, TENANT);
        TopicFollower deadLetters = TopicFollower.fromNow(broker, topics)) {
      raw.write(RawEvents.with("{\"text\":\"" + canary, raw.received(RawEvents.newId(), "x")));
      raw.write(
          RawEvents.with(
              "{\"complaintId\":\"%s\",\"text\":{}}".formatted(canary),
              raw.received(RawEvents.newId(), "x")));
      UUID complaint = RawEvents.newId();
      raw.write(raw.received(complaint, refused));
      findings.expect(
          cases.await(LIMIT, complaint, found -> found.path("assessment").isObject()).isPresent(),
          "a case was not opened from its assessment");
      AtomicInteger setAside = new AtomicInteger();
      boolean all =
          Patience.until(
                  LIMIT,
                  () -> {
                    deadLetters.catchUp(letter -> setAside.incrementAndGet());
                    return setAside.get() >= SET_ASIDE;
                  })
              .isPresent();
      findings.expect(all, "only %d records were set aside".formatted(setAside.get()));
    } finally {
      stage.databases().execute(ServiceName.ESCALATION, MENDED);
    }
  }

  /** A rule that a row breaks: PostgreSQL's error quotes the whole row in its detail. */
  private static String refusing(String word) {
    return """
    alter table conversation_message add constraint acceptance_canary
    check (text not like '%%%s%%') not valid
    """
        .formatted(word);
  }

  private static void compare(
      Findings findings, String what, Set<String> found, Set<String> belongs) {
    Set<String> elsewhere = new TreeSet<>(found);
    elsewhere.removeAll(belongs);
    findings.expect(elsewhere.isEmpty(), "found in other %s: %s".formatted(what, elsewhere));
    Set<String> missing = new TreeSet<>(belongs);
    missing.removeAll(found);
    findings.expect(missing.isEmpty(), "the search missed the %s %s".formatted(what, missing));
  }
}
