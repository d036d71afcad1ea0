package io.aplomo.escalation.ladder.persistence;

import io.aplomo.escalation.ladder.model.Escalation;
import io.aplomo.escalation.ladder.model.EscalationEvent;
import io.aplomo.escalation.ladder.model.Ground;
import io.aplomo.escalation.ladder.model.Reason;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How what an escalation rests on, and what happened to it, lie in their columns. */
public final class EscalationJson {
  /** Lines of a history that are kept. */
  static final int MOST_LINES = 50;

  private EscalationJson() {}

  /**
   * A line of a history.
   *
   * @param actor subject of who did it; null where nobody did
   * @param reasonCode of who did it; null if they gave none
   */
  public record Line(
      EscalationEvent event,
      Escalation after,
      Instant at,
      @Nullable String actor,
      @Nullable String reasonCode) {}

  static String document(Escalation escalation) {
    JsonArray grounds = new JsonArray();
    for (Ground ground : escalation.grounds()) {
      JsonObject json = new JsonObject().put("reason", ground.reason().name());
      UUID about = ground.about();
      grounds.add(about == null ? json : json.put("about", about.toString()));
    }
    return new JsonObject()
        .put("grounds", grounds)
        .put("refusedBy", new JsonArray(List.copyOf(escalation.refusedBy())))
        .encode();
  }

  /** What an escalation rests on, in the order in which it was raised. */
  public static List<Ground> grounds(JsonObject document) {
    List<Ground> grounds = new ArrayList<>();
    JsonArray array = document.getJsonArray("grounds");
    for (int i = 0; i < array.size(); i++) {
      JsonObject json = array.getJsonObject(i);
      String about = json.getString("about");
      grounds.add(
          new Ground(
              Reason.valueOf(json.getString("reason")),
              about == null ? null : UUID.fromString(about)));
    }
    return grounds;
  }

  static List<String> refusedBy(JsonObject document) {
    List<String> refused = new ArrayList<>();
    document.getJsonArray("refusedBy").forEach(each -> refused.add((String) each));
    return refused;
  }

  /** A history and one line more; the oldest is dropped where there are too many. */
  public static String and(String history, Line line) {
    JsonArray array = new JsonArray(history);
    array.add(json(line));
    while (array.size() > MOST_LINES) {
      array.remove(0);
    }
    return array.encode();
  }

  private static JsonObject json(Line line) {
    JsonObject json =
        new JsonObject()
            .put("kind", kind(line.event()))
            .put("at", line.at().toString())
            .put("level", line.after().level().name());
    putKnown(json, "reason", reason(line.event()));
    putKnown(json, "addressee", line.after().addressee());
    putKnown(json, "actor", line.actor());
    putKnown(json, "reasonCode", line.reasonCode());
    return json;
  }

  private static String kind(EscalationEvent event) {
    return switch (event) {
      case EscalationEvent.Called e -> "CALLED";
      case EscalationEvent.Added e -> "REASON_ADDED";
      case EscalationEvent.Lessened e -> "REASON_WITHDRAWN";
      case EscalationEvent.Accepted e -> "ACCEPTED";
      case EscalationEvent.Refused e -> "REFUSED";
      case EscalationEvent.Climbed e -> e.unanswered() ? "UNANSWERED" : "CLIMBED";
      case EscalationEvent.Returned e -> "RETURNED";
      case EscalationEvent.Ended e -> "ENDED";
    };
  }

  private static @Nullable String reason(EscalationEvent event) {
    return switch (event) {
      case EscalationEvent.Called e -> e.ground().reason().name();
      case EscalationEvent.Added e -> e.ground().reason().name();
      case EscalationEvent.Lessened e -> e.ground().reason().name();
      case EscalationEvent.Ended e -> e.because().name();
      case EscalationEvent.Accepted e -> null;
      case EscalationEvent.Refused e -> null;
      case EscalationEvent.Climbed e -> null;
      case EscalationEvent.Returned e -> null;
    };
  }

  private static void putKnown(JsonObject json, String key, @Nullable String value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
