package io.aplomo.chassis.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells which constraint a request broke. The first in order of the paths is the problem; if there
 * are more, all are listed in the member {@code violations}. Messages of the validator are not
 * used: they may quote the value.
 */
final class ViolationProblems {

  private static final Map<String, EdgeProblem> BY_CODE =
      Arrays.stream(EdgeProblem.values())
          .collect(Collectors.toUnmodifiableMap(EdgeProblem::code, Function.identity()));

  /** More than a person mends at once; the rest shows up at the next try. */
  private static final int MAX_LISTED = 20;

  private ViolationProblems() {}

  static Problem of(Collection<? extends ConstraintViolation<?>> violations) {
    List<Problem> problems =
        violations.stream()
            .map(ViolationProblems::of)
            .sorted(
                Comparator.comparing((Problem p) -> String.valueOf(p.field()))
                    .thenComparing(Problem::code))
            .toList();
    Problem first = problems.getFirst();
    return problems.size() == 1
        ? first
        : first.with(
            "violations",
            problems.stream().limit(MAX_LISTED).map(ViolationProblems::listed).toList());
  }

  private static Problem of(ConstraintViolation<?> violation) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    String field = field(violation.getPropertyPath());
    if (constraint instanceof NotNull) {
      return field.isEmpty()
          ? EdgeProblem.MISSING_BODY.problem()
          : EdgeProblem.MISSING_FIELD.problem().withField(field);
    }
    Problem problem = code(constraint, violation.getMessageTemplate()).problem().withField(field);
    return limit(violation).map(problem::withLimit).orElse(problem);
  }

  /** A constraint of ours says its code in place of a message ({@code text.too-long}). */
  private static EdgeProblem code(Annotation constraint, String template) {
    EdgeProblem own = BY_CODE.get(template);
    if (own != null) {
      return own;
    }
    return switch (constraint) {
      case Size size -> EdgeProblem.TOO_LONG;
      case NotEmpty empty -> EdgeProblem.MISSING_FIELD;
      case Min min -> EdgeProblem.OUT_OF_RANGE;
      case Max max -> EdgeProblem.OUT_OF_RANGE;
      default -> EdgeProblem.INVALID_VALUE;
    };
  }

  private static Optional<Long> limit(ConstraintViolation<?> violation) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    if (constraint instanceof Min min) {
      return Optional.of(min.value());
    }
    if (constraint instanceof Max max) {
      return Optional.of(max.value());
    }
    if (constraint instanceof Size size) {
      return Optional.of((long) size.max());
    }
    boolean tooLong = EdgeProblem.TEXT_TOO_LONG.code().equals(violation.getMessageTemplate());
    return tooLong
            && violation.getConstraintDescriptor().getAttributes().get("max") instanceof Integer max
        ? Optional.of(max.longValue())
        : Optional.empty();
  }

  /**
   * The path below the method and, for a body, below the parameter: the names that the caller
   * wrote.
   */
  private static String field(Path path) {
    StringBuilder field = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY
          || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        append(field, node);
      }
    }
    return field.isEmpty() && !BODY_NAMES.contains(parameter) ? parameter : field.toString();
  }

  /**
   * Names that a resource method gives to its body; other parameters are path and query parameters.
   */
  private static final List<String> BODY_NAMES = List.of("request", "body");

  private static void append(StringBuilder field, Path.Node node) {
    if (node.getIndex() != null) {
      field.append('[').append(node.getIndex()).append(']');
    }
    if (node.getKey() != null) {
      field.append('.').append(JsonProblems.plain(node.getKey().toString()));
    }
    if (node.getKind() == ElementKind.PROPERTY) {
      field.append(field.isEmpty() ? "" : ".").append(node.getName());
    }
  }

  private static Map<String, Object> listed(Problem problem) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", problem.code());
    if (problem.field() != null) {
      entry.put("field", problem.field());
    }
    if (problem.limit() != null) {
      entry.put("limit", problem.limit());
    }
    return entry;
  }
}
