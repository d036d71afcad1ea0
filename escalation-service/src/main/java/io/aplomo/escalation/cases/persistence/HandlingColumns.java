package io.aplomo.escalation.cases.persistence;

import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.cases.model.Evidence;
import io.aplomo.escalation.cases.model.Handling;
import io.aplomo.escalation.cases.model.RecoveryStep;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the handling of a case lies in the columns of its table; null where there is none of it. */
final class HandlingColumns {
  /** In the order of {@link #add}. */
  static final String COLUMNS =
      "steps, demand, demand_basis, demand_code, demand_since, tags, insisted_at";

  private HandlingColumns() {}

  static void add(Tuple arguments, Handling handling) {
    Demand demand = handling.demand();
    arguments.addValue(steps(handling.steps()));
    arguments.addString(demand == null ? null : demand.state().name());
    arguments.addString(demand == null ? null : demand.basis().name());
    arguments.addString(demand == null ? null : demand.code());
    arguments.addOffsetDateTime(demand == null ? null : demand.since().atOffset(ZoneOffset.UTC));
    arguments.addArrayOfString(
        handling.tags().isEmpty() ? null : handling.tags().toArray(String[]::new));
    Instant insistedAt = handling.insistedAt();
    arguments.addOffsetDateTime(insistedAt == null ? null : insistedAt.atOffset(ZoneOffset.UTC));
  }

  static Handling read(Row row) {
    String[] tags = row.getArrayOfStrings("tags");
    SortedSet<String> sorted = new TreeSet<>(tags == null ? List.of() : List.of(tags));
    Demand demand = demand(row);
    return new Handling(steps(row.getJsonObject("steps")), demand, sorted, insistedAt(row, demand));
  }

  /** An instance of the version before tells of it by the demand alone. */
  private static @Nullable Instant insistedAt(Row row, @Nullable Demand demand) {
    OffsetDateTime at = row.getOffsetDateTime("insisted_at");
    if (at != null) {
      return at.toInstant();
    }
    return demand != null && demand.state() == Demand.State.INSISTED ? demand.since() : null;
  }

  private static @Nullable Demand demand(Row row) {
    String state = row.getString("demand");
    return state == null
        ? null
        : new Demand(
            Demand.State.valueOf(state),
            Demand.Basis.valueOf(row.getString("demand_basis")),
            row.getString("demand_code"),
            row.getOffsetDateTime("demand_since").toInstant());
  }

  private static @Nullable JsonObject steps(Map<RecoveryStep, Evidence> steps) {
    if (steps.isEmpty()) {
      return null;
    }
    JsonObject json = new JsonObject();
    steps.forEach((step, evidence) -> json.put(step.name(), json(evidence)));
    return json;
  }

  private static Map<RecoveryStep, Evidence> steps(@Nullable JsonObject json) {
    Map<RecoveryStep, Evidence> steps = new EnumMap<>(RecoveryStep.class);
    if (json != null) {
      json.fieldNames()
          .forEach(
              name -> steps.put(RecoveryStep.valueOf(name), evidence(json.getJsonObject(name))));
    }
    return steps;
  }

  /** As it is stored, and shown in the timeline: what is absent is left out. */
  static JsonObject json(Evidence evidence) {
    JsonObject json = new JsonObject();
    UUID messageId = evidence.messageId();
    if (messageId != null) {
      json.put("messageId", messageId.toString());
    }
    if (evidence.reference() != null) {
      json.put("reference", evidence.reference());
    }
    return json.put("by", evidence.by()).put("at", evidence.at().toString());
  }

  private static Evidence evidence(JsonObject json) {
    String messageId = json.getString("messageId");
    return new Evidence(
        messageId == null ? null : UUID.fromString(messageId),
        json.getString("reference"),
        json.getString("by"),
        Instant.parse(json.getString("at")));
  }
}
