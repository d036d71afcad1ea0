package io.aplomo.escalation.conduct.persistence;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.conduct.model.Appeal;
import io.aplomo.escalation.conduct.model.Clear;
import io.aplomo.escalation.conduct.model.ConductFile;
import io.aplomo.escalation.conduct.model.ConductState;
import io.aplomo.escalation.conduct.model.ContactEnded;
import io.aplomo.escalation.conduct.model.Gravity;
import io.aplomo.escalation.conduct.model.Observed;
import io.aplomo.escalation.conduct.model.Offboarded;
import io.aplomo.escalation.conduct.model.OffboardingProposed;
import io.aplomo.escalation.conduct.model.Restricted;
import io.aplomo.escalation.conduct.model.Restriction;
import io.aplomo.escalation.conduct.model.Resumed;
import io.aplomo.escalation.conduct.model.SupervisorOffered;
import io.aplomo.escalation.conduct.model.Suspended;
import io.aplomo.escalation.conduct.model.Warned;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a file of conduct lies in {@code conduct.document}. */
public final class ConductJson {
  /** What was observed lapsed after that before each row said when. */
  private static final Duration HELD_BEFORE = Duration.ofDays(90);

  private ConductJson() {}

  static JsonObject write(ConductFile file) {
    JsonObject json =
        new JsonObject().put("state", write(file.state())).put("vulnerable", file.vulnerable());
    Appeal appeal = file.appeal();
    if (appeal != null) {
      json.put(
          "appeal",
          new JsonObject()
              .put("at", appeal.at().toString())
              .put("against", people(appeal.against()))
              .put("step", text(appeal.step()))
              .put("ladder", text(appeal.ladder())));
    }
    Instant ladderSince = file.ladderSince();
    return ladderSince == null ? json : json.put("ladderSince", ladderSince.toString());
  }

  /** Reads a file. */
  public static ConductFile read(JsonObject json) {
    JsonObject appeal = json.getJsonObject("appeal");
    return new ConductFile(
        readState(json.getJsonObject("state")),
        appeal == null
            ? null
            : new Appeal(
                instant(appeal, "at"),
                people(appeal, "against"),
                optionalInstant(appeal, "step"),
                optionalInstant(appeal, "ladder")),
        json.getBoolean("vulnerable"),
        optionalInstant(json, "ladderSince"));
  }

  /** The name of a state in the column and in the API. */
  public static String name(ConductState state) {
    return switch (state) {
      case Clear s -> "CLEAR";
      case Observed s -> "OBSERVED";
      case Warned s -> "WARNED";
      case SupervisorOffered s -> "SUPERVISOR_OFFERED";
      case ContactEnded s -> "CONTACT_ENDED";
      case Resumed s -> "RESUMED";
      case Restricted s -> "RESTRICTED";
      case OffboardingProposed s -> "OFFBOARDING_PROPOSED";
      case Offboarded s -> "OFFBOARDED";
      case Suspended s -> "SUSPENDED";
    };
  }

  private static JsonObject write(ConductState state) {
    JsonObject json =
        new JsonObject().put("name", name(state)).put("since", state.since().toString());
    return switch (state) {
      case Clear s -> json;
      case Observed s ->
          json.put("gravity", s.gravity().name())
              .put("times", s.times())
              .put("until", s.until().toString());
      case Warned s -> ladder(json, s.by(), s.gravity(), s.goesOn(), s.until());
      case SupervisorOffered s -> ladder(json, s.by(), s.gravity(), s.goesOn(), s.until());
      case ContactEnded s -> {
        json.put("by", s.by())
            .put("gravity", s.gravity().name())
            .put("until", s.until().toString());
        Restricted restriction = s.restriction();
        yield restriction == null ? json : json.put("before", write(restriction));
      }
      case Resumed s -> json;
      case Restricted s ->
          json.put("by", s.by())
              .put("takers", people(s.takers()))
              .put("restriction", write(s.restriction()))
              .put("noticed", name(s.noticed()));
      case OffboardingProposed s ->
          json.put("by", s.by())
              .put("restriction", write(s.restriction()))
              .put("restrictedBy", s.restrictedBy())
              .put("takers", people(s.takers()))
              .put("noticed", name(s.noticed()));
      case Offboarded s ->
          json.put("by", s.by())
              .put("proposedBy", s.proposedBy())
              .put("reviewAt", s.reviewAt().toString())
              .put("takers", people(s.takers()));
      case Suspended s -> json.put("before", write(s.before()));
    };
  }

  private static JsonObject ladder(
      JsonObject json, String by, Gravity gravity, boolean goesOn, Instant until) {
    return json.put("by", by)
        .put("gravity", gravity.name())
        .put("goesOn", goesOn)
        .put("until", until.toString());
  }

  private static ConductState readState(JsonObject json) {
    Instant since = instant(json, "since");
    String name = json.getString("name");
    return switch (name) {
      case "CLEAR" -> new Clear(since);
      case "OBSERVED" ->
          new Observed(
              since,
              gravity(json),
              json.getInteger("times"),
              Objects.requireNonNullElse(optionalInstant(json, "until"), since.plus(HELD_BEFORE)));
      case "WARNED" ->
          new Warned(
              since,
              json.getString("by"),
              gravity(json),
              json.getBoolean("goesOn"),
              instant(json, "until"));
      case "SUPERVISOR_OFFERED" ->
          new SupervisorOffered(
              since,
              json.getString("by"),
              gravity(json),
              json.getBoolean("goesOn"),
              instant(json, "until"));
      case "CONTACT_ENDED" ->
          new ContactEnded(
              since,
              json.getString("by"),
              gravity(json),
              instant(json, "until"),
              restricted(json.getJsonObject("before")));
      case "RESUMED" -> new Resumed(since);
      case "RESTRICTED" ->
          new Restricted(
              since,
              json.getString("by"),
              people(json, "takers"),
              readRestriction(json.getJsonObject("restriction")),
              optionalGravity(json));
      case "OFFBOARDING_PROPOSED" ->
          new OffboardingProposed(
              since,
              json.getString("by"),
              readRestriction(json.getJsonObject("restriction")),
              json.getString("restrictedBy"),
              people(json, "takers"),
              optionalGravity(json));
      case "OFFBOARDED" ->
          new Offboarded(
              since,
              json.getString("by"),
              json.getString("proposedBy"),
              instant(json, "reviewAt"),
              people(json, "takers"));
      case "SUSPENDED" -> new Suspended(since, readState(json.getJsonObject("before")));
      default -> throw new IllegalStateException("Unknown state " + name);
    };
  }

  private static @Nullable Restricted restricted(@Nullable JsonObject json) {
    return json == null ? null : (Restricted) readState(json);
  }

  static JsonObject write(Restriction restriction) {
    JsonObject json =
        new JsonObject()
            .put("kinds", names(restriction.kinds()))
            .put("reviewAt", restriction.reviewAt().toString());
    if (!restriction.channels().isEmpty()) {
      json.put("channels", names(restriction.channels()));
    }
    Restriction.Hours hours = restriction.hours();
    if (hours != null) {
      json.put(
          "hours",
          new JsonObject()
              .put("from", hours.from().toString())
              .put("to", hours.to().toString())
              .put("zone", hours.zone().getId()));
    }
    return restriction.contact() == null ? json : json.put("contact", restriction.contact());
  }

  private static Restriction readRestriction(JsonObject json) {
    JsonObject hours = json.getJsonObject("hours");
    return new Restriction(
        strings(json, "kinds").stream().map(Restriction.Kind::valueOf).collect(Collectors.toSet()),
        strings(json, "channels").stream().map(Channel::valueOf).toList(),
        hours == null
            ? null
            : new Restriction.Hours(
                LocalTime.parse(hours.getString("from")),
                LocalTime.parse(hours.getString("to")),
                ZoneId.of(hours.getString("zone"))),
        json.getString("contact"),
        instant(json, "reviewAt"));
  }

  private static JsonArray names(Iterable<? extends Enum<?>> constants) {
    JsonArray names = new JsonArray();
    constants.forEach(constant -> names.add(constant.name()));
    return names;
  }

  private static List<String> strings(JsonObject json, String key) {
    JsonArray array = json.getJsonArray(key);
    return array == null ? List.of() : array.stream().map(String.class::cast).toList();
  }

  /**
   * Absent where an instance of a version before wrote it last: who took the step is in the rest.
   */
  private static Set<String> people(JsonObject json, String key) {
    return Set.copyOf(strings(json, key));
  }

  private static JsonArray people(Set<String> people) {
    return new JsonArray(people.stream().sorted().toList());
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static @Nullable String name(@Nullable Gravity gravity) {
    return gravity == null ? null : gravity.name();
  }

  private static @Nullable Instant optionalInstant(JsonObject json, String key) {
    String text = json.getString(key);
    return text == null ? null : Instant.parse(text);
  }

  private static @Nullable Gravity optionalGravity(JsonObject json) {
    String name = json.getString("noticed");
    return name == null ? null : Gravity.valueOf(name);
  }

  private static Gravity gravity(JsonObject json) {
    return Gravity.valueOf(json.getString("gravity"));
  }

  private static Instant instant(JsonObject json, String key) {
    return Instant.parse(json.getString(key));
  }
}
