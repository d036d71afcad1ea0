package io.aplomo.escalation.clock.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.persistence.ClockJson;
import io.aplomo.escalation.clock.view.ClockRow;
import io.aplomo.escalation.sla.model.Versioned;
import io.aplomo.escalation.sla.model.Warning;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clock as it is answered. */
@Schema(name = "Clock", description = "A deadline of a case, with what led to it")
public record ClockItem(
    UUID id,
    UUID caseId,
    UUID complaintId,
    String kind,
    String basis,
    @Schema(description = "Of the rule that set it") String code,
    @Schema(
            description = "`BREACHED`: the deadline has passed and it is still open",
            enumeration = {"RUNNING", "PAUSED", "BREACHED", "MET", "CANCELLED"})
        String status,
    @Schema(description = "Why it is so, or has this deadline") String cause,
    Instant since,
    @Schema(description = "From when its time counts; `reason` says why from then")
        Instant startedAt,
    @Schema(description = "Absent while it is paused") @Nullable Instant dueAt,
    @Schema(description = "The deadline lies where the calendar is not confirmed yet")
        boolean provisional,
    @Schema(description = "Of the time that counts, at `since`") long secondsLeft,
    DocumentItem policy,
    DocumentItem calendar,
    List<WarningItem> warnings,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BreachItem breach,
    @Schema(description = "The deadline's reason in words") Words reason,
    @Schema(
            description = "Every step that was told of it, in order",
            implementation = Object[].class)
        @JsonRawValue
        String history) {

  /** A document in one version. */
  @Schema(name = "ClockDocument")
  public record DocumentItem(String code, long version) {
    static DocumentItem of(Versioned versioned) {
      return new DocumentItem(versioned.code(), versioned.version());
    }
  }

  /** A warning of the deadline; it has a share or a lead. */
  @Schema(name = "ClockWarning")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WarningItem(
      @Nullable Double share,
      @Nullable Long leadSeconds,
      @Nullable Instant at,
      @Schema(enumeration = {"PENDING", "GIVEN", "SKIPPED"}) String given) {
    static WarningItem of(Clock.Warned warned) {
      return switch (warned.warning()) {
        case Warning.Share w ->
            new WarningItem(w.share(), null, warned.at(), warned.given().name());
        case Warning.Lead w ->
            new WarningItem(null, w.seconds(), warned.at(), warned.given().name());
      };
    }
  }

  /** That the deadline passed first. */
  @Schema(name = "ClockBreach")
  public record BreachItem(
      Instant at,
      @Schema(description = "The deadline was moved into the past") boolean replanned) {}

  /** As people read a clock that is stored. */
  public static ClockItem of(ClockRow row) {
    Clock clock = ClockJson.read(new JsonObject(row.clock));
    Clock.Breach breach = clock.breach();
    return new ClockItem(
        row.id,
        row.caseId,
        row.complaintId,
        clock.kind().name(),
        clock.basis().name(),
        clock.code(),
        row.status,
        clock.cause().name(),
        clock.since(),
        clock.startedAt(),
        clock.dueAt(),
        clock.provisional(),
        clock.secondsLeft(),
        DocumentItem.of(clock.policy()),
        DocumentItem.of(clock.calendar()),
        clock.warnings().stream().map(WarningItem::of).toList(),
        breach == null ? null : new BreachItem(breach.at(), breach.replanned()),
        ClockWords.of(clock),
        row.steps);
  }
}
