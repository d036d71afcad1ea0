package io.aplomo.escalation.people.application;

import io.aplomo.chassis.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a change is not made.
 *
 * @param field at fault, if one is
 * @param limit that was crossed, if one was
 */
public record Refusal(ProblemCode code, @Nullable String field, @Nullable Integer limit) {

  static Refusal of(ProblemCode code) {
    return new Refusal(code, null, null);
  }

  static Refusal at(ProblemCode code, String field) {
    return new Refusal(code, field, null);
  }
}
