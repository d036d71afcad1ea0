package io.aplomo.escalation.conduct.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.conduct.model.Restriction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a customer can be in contact from now on, and why.
 *
 * @param kinds one or more
 * @param channels with CHANNEL: those that stay open
 * @param hours with HOURS
 * @param contact with NAMED_CONTACT: subject of the token of who alone speaks with the customer
 * @param reviewAt when it ends, unless it is renewed before
 */
@Schema(name = "Restrict")
record RestrictRequest(
    @NotNull @Size(min = 1, max = 4) Set<Restriction.@NotNull Kind> kinds,
    @Size(max = 8) @Nullable List<@NotNull Channel> channels,
    @Valid @Nullable HoursItem hours,
    @Pattern(regexp = "[\\x21-\\x7E]{1,255}") @Nullable String contact,
    @NotNull Instant reviewAt,
    @Pattern(regexp = StepRequest.CODE) @Nullable String reasonCode,
    @PlainText(max = StepRequest.MAX_NOTE) @Nullable String note,
    @PlainText(max = StepRequest.MAX_NOTE) @Nullable String adjustmentReason)
    implements StepReasons {

  /** Without anybody's words, so that no log line can carry them. */
  @Override
  public String toString() {
    return "RestrictRequest[" + kinds + ", " + reviewAt + "]";
  }

  /** As the model has it; a problem if kinds and details do not match. */
  Restriction restriction() {
    Restriction restriction =
        new Restriction(
            kinds,
            channels == null ? List.of() : channels,
            hours == null ? null : hours.hours(),
            contact,
            reviewAt);
    restriction
        .incomplete()
        .ifPresent(field -> {
          throw ConductProblem.RESTRICTION_INCOMPLETE.problem().withField(field).exception();
        });
    return restriction;
  }

  /**
   * When a customer can be in contact, every day.
   *
   * @param from to the minute, {@code 10:00}
   * @param to before {@code from} if the night lies between
   * @param zone the IANA name of a time zone
   */
  @Schema(name = "ContactHours")
  record HoursItem(
      @NotNull @Pattern(regexp = HoursItem.TIME) String from,
      @NotNull @Pattern(regexp = HoursItem.TIME) String to,
      @NotNull String zone) {
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    static HoursItem of(Restriction.Hours hours) {
      return new HoursItem(hours.from().toString(), hours.to().toString(), hours.zone().getId());
    }

    Restriction.Hours hours() {
      if (!ZoneId.getAvailableZoneIds().contains(zone)) {
        throw EdgeProblem.INVALID_VALUE
            .problem()
            .withField("hours.zone")
            .withDetail("Expected the IANA name of a time zone.")
            .exception();
      }
      return new Restriction.Hours(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
    }
  }
}
