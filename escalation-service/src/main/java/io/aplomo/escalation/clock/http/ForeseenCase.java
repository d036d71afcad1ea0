package io.aplomo.escalation.clock.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.application.DryRun;
import io.aplomo.escalation.clock.application.JudgeBreaches;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.ClockStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What would follow for one case.
 *
 * @param changes in the order in which they would be told; at least one, unless the priority alone
 *     would change
 * @param priority absent if it would stay as it is
 */
@Schema(name = "ForeseenCase", description = "What would follow for an open case")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForeseenCase(
    UUID caseId, UUID complaintId, List<Change> changes, @Nullable Prioritised priority) {

  /** A priority and the next one. */
  @Schema(
      name = "ForeseenPriority",
      description = "Another priority, as a statutory clock would be breached, or none any more")
  public record Prioritised(Priority from, Priority to) {
    static @Nullable Prioritised of(JudgeBreaches.@Nullable Moved moved) {
      return moved == null ? null : new Prioritised(moved.from(), moved.to());
    }
  }

  /**
   * A step that a clock would take.
   *
   * @param from the deadline before; of MOVED
   * @param dueAt the deadline then; absent if it has none
   * @param replanned whether the deadline would lie in the past; of BREACHED
   * @param skipped whether its instant would be past, so that nobody is warned; of WARNED
   */
  @Schema(name = "ForeseenStep")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(
      UUID clockId,
      String kind,
      @Schema(description = "Of the rule that sets it") String code,
      ClockStep.Kind step,
      @Nullable Instant from,
      @Nullable Instant dueAt,
      @Nullable Boolean replanned,
      @Nullable Boolean skipped) {

    static Change of(DryRun.Step foreseen) {
      ClockStep step = foreseen.step();
      Clock clock = step.clock();
      Clock.Warned warned = step.warned();
      return new Change(
          foreseen.clockId(),
          clock.kind().name(),
          clock.code(),
          step.kind(),
          step.from(),
          clock.dueAt(),
          replanned(step),
          warned == null ? null : warned.given() == Clock.Warned.Given.SKIPPED);
    }

    private static @Nullable Boolean replanned(ClockStep step) {
      Clock.Breach breach = step.clock().breach();
      if (breach == null || step.kind() != ClockStep.Kind.BREACHED) {
        return null;
      }
      return breach.replanned();
    }
  }

  static ForeseenCase of(DryRun.Foreseen foreseen) {
    return new ForeseenCase(
        foreseen.caseId(),
        foreseen.complaintId(),
        foreseen.steps().stream().map(Change::of).toList(),
        Prioritised.of(foreseen.priority()));
  }
}
