package io.aplomo.acceptance.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.platform.Cases;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.local.kafka.Topics;
import io.aplomo.local.replay.Replay;
import io.aplomo.local.replay.Replayed;
import io.aplomo.local.service.ServiceName;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What escalation cannot store is set aside, and {@code replay} brings it back once the reason is
 * mended; an assessment that is replayed after a newer one changes no priority.
 */
public final class ReplayAfterFix implements Scenario {
  private static final String TENANT = "replayed";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final String MENDED = "drop function if exists acceptance_defect cascade";

  @Override
  public Findings play(Setting setting) throws SQLException, IOException {
    Findings findings = new Findings();
    Stage stage = setting.stage();
    String broker = stage.platform().kafka().bootstrapServers();
    Cases cases = new Cases(stage, TENANT);
    try (RawEvents raw = new RawEvents(broker, TENANT)) {
      bringBack(setting, findings, raw, cases);
      replayOld(findings, raw, cases);
    }
    return findings;
  }

  private static void bringBack(Setting setting, Findings findings, RawEvents raw, Cases cases)
      throws SQLException, IOException {
    Stage stage = setting.stage();
    Replay replay = new Replay(stage.platform().kafka().bootstrapServers());
    long left = waiting(replay, letter -> true);
    // Of those, what other defects refused before they were mended: it comes back too.
    long mended = waiting(replay, ReplayAfterFix::ofDefect);
    UUID complaint = RawEvents.newId();
    stage.databases().execute(ServiceName.ESCALATION, refusing(complaint));
    try {
      raw.write(raw.received(complaint, "No tengo luz desde ayer."));
      findings.expect(
          Patience.until(LIMIT, () -> waiting(replay, ReplayAfterFix::ofDefect) == mended + 2)
              .isPresent(),
          "what escalation could not store was not set aside from both topics");
    } finally {
      stage.databases().execute(ServiceName.ESCALATION, MENDED);
    }
    findings.expect(cases.of(complaint).isEmpty(), "there was a case before the replay");
    long replayed = 0;
    for (Topics.DeadLetters topic : Topics.DEAD_LETTERS) {
      replayed += replay.run(topic, false, letter -> {});
    }
    Optional<JsonNode> opened =
        cases.await(LIMIT, complaint, found -> found.path("assessment").isObject());
    setting.say("%d dead letters replayed, %d of them from before".formatted(replayed, left));
    findings.expect(opened.isPresent(), "no case with its assessment after the replay");
    // What others broke for good is set aside again: wait for it, so that nobody wonders later.
    findings.expect(
        Patience.until(LIMIT, () -> waiting(replay, letter -> true) == left - mended).isPresent(),
        "%d records were broken for good, %d wait now"
            .formatted(left - mended, waiting(replay, letter -> true)));
  }

  /** A rule in the database that refuses one complaint: a defect that somebody mends later. */
  private static String refusing(UUID complaint) {
    return """
    create function acceptance_defect() returns trigger language plpgsql as $$
    begin
      if new.complaint_id = '%s' then
        raise exception 'acceptance_defect';
      end if;
      return new;
    end
    $$;
    create trigger acceptance_defect before insert on case_file
      for each row execute function acceptance_defect();
    """
        .formatted(complaint);
  }

  /** How many dead letters wait to be replayed. */
  private static long waiting(Replay replay, Predicate<Replayed> condition) {
    List<Replayed> letters = new ArrayList<>();
    for (Topics.DeadLetters topic : Topics.DEAD_LETTERS) {
      replay.run(topic, true, letters::add);
    }
    return letters.stream().filter(condition).count();
  }

  private static boolean ofDefect(Replayed letter) {
    return letter.code().equals("event.not-applicable");
  }

  private static void replayOld(Findings findings, RawEvents raw, Cases cases) throws IOException {
    UUID complaint = RawEvents.newId();
    ProducerRecord<String, byte[]> old = raw.assessed(complaint, 1, "LOW");
    raw.write(raw.assessed(complaint, 2, "CRITICAL"));
    Optional<JsonNode> critical =
        cases.await(LIMIT, complaint, found -> found.path("priority").asText().equals("P1"));
    findings.expect(critical.isPresent(), "a critical assessment gave no P1");
    raw.write(old);
    // A later record of the same key has taken effect: so has the old one, or it never will.
    raw.write(raw.received(complaint, "The gas is leaking."));
    findings.expect(
        cases.await(LIMIT, complaint, found -> hasWords(cases, found)).isPresent(),
        "the complaint's own words did not reach its case");
    JsonNode after = cases.of(complaint);
    findings.expect(
        after.size() == 1 && after.get(0).path("priority").asText().equals("P1"),
        "an old assessment changed the case to " + after);
  }

  private static boolean hasWords(Cases cases, JsonNode found) {
    try {
      return !cases.byId(found.path("id").asText()).path("conversation").path("items").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
