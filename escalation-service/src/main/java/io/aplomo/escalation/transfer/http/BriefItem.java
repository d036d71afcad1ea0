package io.aplomo.escalation.transfer.http;

import io.aplomo.escalation.cases.model.RecoveryStep;
import io.aplomo.escalation.cases.view.CaseRow;
import io.aplomo.escalation.cases.view.MessageRow;
import io.aplomo.escalation.clock.view.ClockRow;
import io.aplomo.escalation.transfer.view.BriefReader;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs to know who takes a case over, so that the customer repeats nothing. It is
 * made from the facts of the case; nobody writes it.
 *
 * @param version what a receiver confirms to have read: it changes with what people do in the case
 * @param said the last ten messages that the customer can see, in order
 * @param wants absent while neither a person nor triage knows what the customer asks for
 * @param tone absent until triage has spoken
 * @param done the recovery steps that are done, in order
 * @param missing those that are not
 * @param clocks what is owed to the customer still, by deadline
 * @param notes the last five, in order
 */
@Schema(name = "Brief")
record BriefItem(
    UUID caseId,
    long version,
    String priority,
    @Nullable String owner,
    Happened happened,
    List<Said> said,
    @Nullable Wants wants,
    @Nullable Tone tone,
    List<String> done,
    List<String> missing,
    List<Owed> clocks,
    List<TransferItem> transfers,
    List<Note> notes) {

  /**
   * What the customer complains of.
   *
   * @param words the complaint's own; absent while the assessment has been faster than it
   */
  @Schema(name = "BriefHappened")
  record Happened(
      Instant receivedAt,
      String channel,
      @Nullable String category,
      @Nullable String subject,
      @Nullable String customerName,
      @Nullable String words) {}

  /** A message after the complaint. */
  @Schema(name = "BriefSaid")
  record Said(String author, Instant at, String text) {}

  /**
   * What the customer asks for, and how it was answered.
   *
   * @param state as people recorded it: {@code STATED}, {@code EXPLAINED}, {@code
   *     COMPROMISE_OFFERED}, {@code DECLINED}, {@code INSISTED}
   * @param code the policy or article that the last answer rests on
   * @param verdict triage's, such as {@code UNREASONABLE}
   * @param policies codes of the policies that triage held it against
   * @param offers codes of what could be offered instead
   */
  @Schema(name = "BriefWants")
  record Wants(
      @Nullable String state,
      @Nullable String code,
      @Nullable Instant since,
      @Nullable String verdict,
      List<String> policies,
      List<String> offers) {}

  /** How the customer speaks, and is to be spoken to. */
  @Schema(name = "BriefTone")
  record Tone(
      @Nullable String language,
      @Nullable String emotion,
      @Nullable String conduct,
      @Nullable String understanding,
      boolean vulnerable,
      boolean safety) {}

  /** A clock that waits for something. */
  @Schema(name = "BriefOwed")
  record Owed(String kind, String status, @Nullable Instant dueAt) {}

  /** What a colleague wrote. */
  @Schema(name = "BriefNote")
  record Note(String author, Instant at, String text) {}

  static BriefItem of(BriefReader.Reading reading) {
    CaseRow file = reading.file();
    JsonObject assessment = file.assessment == null ? null : new JsonObject(file.assessment);
    List<String> done = steps(file);
    return new BriefItem(
        file.id,
        file.version,
        file.priority,
        file.owner,
        happened(file, reading.said()),
        reading.said().stream()
            .filter(message -> message.number > 0)
            .map(message -> new Said(message.author, message.occurredAt, message.text))
            .toList(),
        wants(file, assessment),
        assessment == null ? null : tone(file, assessment),
        done,
        names().stream().filter(step -> !done.contains(step)).toList(),
        reading.clocks().stream().map(BriefItem::owed).toList(),
        reading.transfers().stream().map(TransferItem::of).toList(),
        reading.notes().stream().map(n -> new Note(n.author, n.at, n.text)).toList());
  }

  private static Happened happened(CaseRow file, List<MessageRow> said) {
    return new Happened(
        file.receivedAt,
        file.channel,
        file.category,
        file.subject,
        file.customerName,
        said.stream().filter(m -> m.number == 0).map(m -> m.text).findFirst().orElse(null));
  }

  private static @Nullable Wants wants(CaseRow file, @Nullable JsonObject assessment) {
    JsonObject demand = assessment == null ? null : assessment.getJsonObject("demand");
    if (file.demand == null && demand == null) {
      return null;
    }
    JsonObject judged = demand == null ? new JsonObject() : demand;
    JsonArray policies = judged.getJsonArray("policies", new JsonArray());
    JsonArray offers = judged.getJsonArray("offers", new JsonArray());
    return new Wants(
        file.demand,
        file.demandCode,
        file.demandSince,
        judged.getString("verdict"),
        IntStream.range(0, policies.size()).mapToObj(policies::getString).toList(),
        IntStream.range(0, offers.size())
            .mapToObj(i -> offers.getJsonObject(i).getString("code"))
            .toList());
  }

  private static Tone tone(CaseRow file, JsonObject assessment) {
    return new Tone(
        file.language == null ? assessment.getString("language") : file.language,
        inside(assessment, "emotion", "level"),
        inside(assessment, "conduct", "level"),
        inside(assessment, "understanding", "verdict"),
        assessment.getBoolean("vulnerable", false) || Boolean.TRUE.equals(file.customerVulnerable),
        assessment.getBoolean("safety", false));
  }

  private static @Nullable String inside(JsonObject of, String dimension, String value) {
    JsonObject json = of.getJsonObject(dimension);
    return json == null ? null : json.getString(value);
  }

  private static Owed owed(ClockRow row) {
    return new Owed(row.kind, row.status, row.dueAt);
  }

  private static List<String> steps(CaseRow file) {
    JsonObject steps = file.steps == null ? new JsonObject() : new JsonObject(file.steps);
    return names().stream().filter(steps::containsKey).toList();
  }

  private static List<String> names() {
    return Arrays.stream(RecoveryStep.values()).map(Enum::name).toList();
  }

  /** Without anybody's words, so that no log line can carry them. */
  @Override
  public String toString() {
    return "BriefItem[" + caseId + ", " + version + "]";
  }
}
