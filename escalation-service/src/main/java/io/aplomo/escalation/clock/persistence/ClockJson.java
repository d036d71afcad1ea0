package io.aplomo.escalation.clock.persistence;

import io.aplomo.escalation.calendar.model.DateTarget;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.Clock.Breach;
import io.aplomo.escalation.clock.model.Clock.Cause;
import io.aplomo.escalation.clock.model.Clock.State;
import io.aplomo.escalation.clock.model.Clock.Warned;
import io.aplomo.escalation.clock.model.ClockStep;
import io.aplomo.escalation.sla.model.Basis;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.Target;
import io.aplomo.escalation.sla.model.Versioned;
import io.aplomo.escalation.sla.model.Warning;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a clock, and the steps that were told of it, lie in {@code case_clock}. */
public final class ClockJson {
  private ClockJson() {}

  static JsonObject write(Clock c) {
    JsonObject json =
        new JsonObject()
            .put("slot", c.slot())
            .put("occurrence", c.occurrence())
            .put("kind", c.kind().name())
            .put("basis", c.basis().name())
            .put("code", c.code())
            .put("policy", versioned(c.policy()))
            .put("calendar", versioned(c.calendar()))
            .put("zone", c.zone().getId())
            .put("target", write(c.target()))
            .put("startedAt", c.startedAt().toString())
            .put("state", c.state().name())
            .put("cause", c.cause().name())
            .put("since", c.since().toString())
            .put("provisional", c.provisional())
            .put("secondsLeft", c.secondsLeft());
    if (c.startCause() != null) {
      json.put("startCause", c.startCause().name());
    }
    if (c.dueAt() != null) {
      json.put("dueAt", c.dueAt().toString());
    }
    if (c.riskAt() != null) {
      json.put("riskAt", c.riskAt().toString());
    }
    JsonArray warnings = new JsonArray();
    c.warnings().forEach(warned -> warnings.add(write(warned)));
    json.put("warnings", warnings);
    if (c.breach() != null) {
      json.put(
          "breach",
          new JsonObject()
              .put("at", c.breach().at().toString())
              .put("replanned", c.breach().replanned()));
    }
    return json;
  }

  /** Reads a clock. */
  public static Clock read(JsonObject json) {
    List<Warned> warnings = new ArrayList<>();
    JsonArray array = json.getJsonArray("warnings");
    for (int i = 0; i < array.size(); i++) {
      warnings.add(readWarned(array.getJsonObject(i)));
    }
    JsonObject breach = json.getJsonObject("breach");
    String startCause = json.getString("startCause");
    return new Clock(
        json.getString("slot"),
        json.getInteger("occurrence"),
        ClockKind.valueOf(json.getString("kind")),
        Basis.valueOf(json.getString("basis")),
        json.getString("code"),
        readVersioned(json.getJsonObject("policy")),
        readVersioned(json.getJsonObject("calendar")),
        ZoneId.of(json.getString("zone")),
        readTarget(json.getJsonObject("target")),
        Instant.parse(json.getString("startedAt")),
        startCause == null ? null : Cause.valueOf(startCause),
        State.valueOf(json.getString("state")),
        Cause.valueOf(json.getString("cause")),
        Instant.parse(json.getString("since")),
        instant(json, "dueAt"),
        instant(json, "riskAt"),
        json.getBoolean("provisional"),
        json.getLong("secondsLeft"),
        warnings,
        breach == null
            ? null
            : new Breach(Instant.parse(breach.getString("at")), breach.getBoolean("replanned")));
  }

  /** A step as it is shown in the clock's history. */
  static JsonObject write(ClockStep step, Instant recordedAt) {
    JsonObject json =
        new JsonObject()
            .put("step", step.kind().name())
            .put("at", step.at().toString())
            .put("recordedAt", recordedAt.toString())
            .put("cause", step.cause().name())
            .put("policyVersion", step.clock().policy().version())
            .put("calendarVersion", step.clock().calendar().version());
    if (step.clock().dueAt() != null) {
      json.put("dueAt", step.clock().dueAt().toString());
    }
    if (step.from() != null) {
      json.put("from", step.from().toString());
    }
    if (step.warned() != null) {
      json.put("warning", write(step.warned()));
    }
    return json;
  }

  private static JsonObject write(Warned warned) {
    JsonObject json = new JsonObject().put("given", warned.given().name());
    switch (warned.warning()) {
      case Warning.Share w -> json.put("share", w.share());
      case Warning.Lead w -> json.put("leadSeconds", w.seconds());
    }
    return warned.at() == null ? json : json.put("at", warned.at().toString());
  }

  private static Warned readWarned(JsonObject json) {
    Double share = json.getDouble("share");
    Warning warning =
        share != null ? new Warning.Share(share) : new Warning.Lead(json.getLong("leadSeconds"));
    return new Warned(warning, instant(json, "at"), Warned.Given.valueOf(json.getString("given")));
  }

  private static JsonObject write(Target target) {
    return switch (target) {
      case Target.Duration t ->
          new JsonObject().put("seconds", t.seconds()).put("time", t.time().name());
      case Target.Date t ->
          new JsonObject()
              .put("count", t.date().count())
              .put("unit", t.date().unit().name())
              .put("end", t.date().end().name())
              .put("roll", t.date().roll().name());
    };
  }

  private static Target readTarget(JsonObject json) {
    Long seconds = json.getLong("seconds");
    return seconds != null
        ? new Target.Duration(seconds, Target.Time.valueOf(json.getString("time")))
        : new Target.Date(
            new DateTarget(
                DateTarget.Unit.valueOf(json.getString("unit")),
                json.getInteger("count"),
                DateTarget.DayEnd.valueOf(json.getString("end")),
                DateTarget.Roll.valueOf(json.getString("roll"))));
  }

  private static JsonObject versioned(Versioned versioned) {
    return new JsonObject().put("code", versioned.code()).put("version", versioned.version());
  }

  private static Versioned readVersioned(JsonObject json) {
    return new Versioned(json.getString("code"), json.getLong("version"));
  }

  private static @Nullable Instant instant(JsonObject json, String key) {
    String value = json.getString(key);
    return value == null ? null : Instant.parse(value);
  }
}
