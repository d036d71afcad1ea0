package io.aplomo.escalation.clock.persistence;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.sla.model.Circumstances;
import io.aplomo.escalation.sla.model.PauseCause;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How facts lie in {@code clock_facts}: {@code fact} names the kind, {@code at} the instant. */
final class FactJson {
  private FactJson() {}

  static String write(List<ClockFact> facts) {
    JsonArray array = new JsonArray();
    facts.forEach(fact -> array.add(json(fact)));
    return array.encode();
  }

  static List<ClockFact> read(JsonArray array) {
    List<ClockFact> facts = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      facts.add(read(array.getJsonObject(i)));
    }
    return facts;
  }

  private static JsonObject json(ClockFact fact) {
    return switch (fact) {
      case ClockFact.Received f ->
          of("RECEIVED", f)
              .put("case", circumstances(f.circumstances()))
              .put("revision", f.revision());
      case ClockFact.Judged f -> of("JUDGED", f).put("case", circumstances(f.circumstances()));
      case ClockFact.AtLeast f ->
          of("AT_LEAST", f).put("priority", f.priority() == null ? null : f.priority().name());
      case ClockFact.Applied f -> of("APPLIED", f).put("revision", f.revision());
      case ClockFact.Queued f -> of("QUEUED", f).put("queue", f.queue().name());
      case ClockFact.Said f ->
          of("SAID", f)
              .put("message", f.messageId().toString())
              .put("author", f.author().name())
              .put("seen", f.seen());
      case ClockFact.Courtesy f -> of("COURTESY", f).put("message", f.messageId().toString());
      case ClockFact.Paused f -> of("PAUSED", f).put("cause", f.cause().name());
      case ClockFact.Continued f -> of("CONTINUED", f).put("cause", f.cause().name());
      case ClockFact.Delivered f -> of("DELIVERED", f);
      case ClockFact.SupervisorAsked f -> of("SUPERVISOR_ASKED", f);
      case ClockFact.SupervisorCame f -> of("SUPERVISOR_CAME", f);
      case ClockFact.Resolved f -> of("RESOLVED", f);
      case ClockFact.Reopened f -> of("REOPENED", f);
      case ClockFact.Closed f -> of("CLOSED", f);
    };
  }

  private static ClockFact read(JsonObject json) {
    Instant at = Instant.parse(json.getString("at"));
    String kind = json.getString("fact");
    return switch (kind) {
      case "RECEIVED" ->
          new ClockFact.Received(
              at, readCircumstances(json.getJsonObject("case")), json.getLong("revision"));
      case "JUDGED" -> new ClockFact.Judged(at, readCircumstances(json.getJsonObject("case")));
      case "AT_LEAST" -> {
        String priority = json.getString("priority");
        yield new ClockFact.AtLeast(at, priority == null ? null : Priority.valueOf(priority));
      }
      case "APPLIED" -> new ClockFact.Applied(at, json.getLong("revision"));
      case "QUEUED" -> new ClockFact.Queued(at, Queue.valueOf(json.getString("queue")));
      case "SAID" ->
          new ClockFact.Said(
              at, message(json), Author.valueOf(json.getString("author")), json.getBoolean("seen"));
      case "COURTESY" -> new ClockFact.Courtesy(at, message(json));
      case "PAUSED" -> new ClockFact.Paused(at, PauseCause.valueOf(json.getString("cause")));
      case "CONTINUED" -> new ClockFact.Continued(at, PauseCause.valueOf(json.getString("cause")));
      case "DELIVERED" -> new ClockFact.Delivered(at);
      case "SUPERVISOR_ASKED" -> new ClockFact.SupervisorAsked(at);
      case "SUPERVISOR_CAME" -> new ClockFact.SupervisorCame(at);
      case "RESOLVED" -> new ClockFact.Resolved(at);
      case "REOPENED" -> new ClockFact.Reopened(at);
      case "CLOSED" -> new ClockFact.Closed(at);
      default -> throw new IllegalStateException("Unknown fact " + kind);
    };
  }

  private static JsonObject of(String kind, ClockFact fact) {
    return new JsonObject().put("fact", kind).put("at", fact.effectiveAt().toString());
  }

  private static UUID message(JsonObject json) {
    return UUID.fromString(json.getString("message"));
  }

  /** What is not known is left out. */
  private static JsonObject circumstances(Circumstances c) {
    JsonObject json =
        new JsonObject()
            .put("priority", c.priority().name())
            .put("channel", c.channel().name())
            .put("vulnerable", c.vulnerable());
    putKnown(json, "category", c.category() == null ? null : c.category().name());
    putKnown(json, "conduct", c.conduct() == null ? null : c.conduct().name());
    putKnown(json, "fault", c.fault());
    putKnown(json, "sector", c.sector());
    putKnown(json, "jurisdiction", c.jurisdiction());
    putKnown(json, "tier", c.customerTier());
    return json;
  }

  private static Circumstances readCircumstances(JsonObject json) {
    String category = json.getString("category");
    String conduct = json.getString("conduct");
    return new Circumstances(
        Priority.valueOf(json.getString("priority")),
        Channel.valueOf(json.getString("channel")),
        category == null ? null : Category.valueOf(category),
        conduct == null ? null : Conduct.valueOf(conduct),
        json.getString("fault"),
        json.getString("sector"),
        json.getString("jurisdiction"),
        json.getString("tier"),
        json.getBoolean("vulnerable"));
  }

  private static void putKnown(JsonObject json, String key, @Nullable String value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
