package io.aplomo.chassis.paging;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page that a caller wants. The query reads {@link #fetch()} rows that come after {@link
 * #after()} in the order of the list; {@link #page} cuts them to a page.
 *
 * @param scope what the cursor belongs to
 * @param limit items on the page, 1 to {@value #MAX_LIMIT}
 * @param after sort values of the last item of the page before, as {@link #page} was told them;
 *     empty for the first page
 */
public record PageRequest(CursorScope scope, int limit, List<String> after) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  public PageRequest {
    after = List.copyOf(after);
  }

  /**
   * Reads the query parameters {@code limit} and {@code cursor}.
   *
   * @throws ProblemException 400, if one of them is not valid
   */
  public static PageRequest of(CursorScope scope, @Nullable String limit, @Nullable String cursor) {
    return new PageRequest(scope, limit(limit), cursor == null ? List.of() : scope.decode(cursor));
  }

  public boolean isFirst() {
    return after.isEmpty();
  }

  /** One row more than the page holds: whether it is there tells whether there is a next page. */
  public int fetch() {
    return limit + 1;
  }

  /**
   * Cuts the rows of the query to a page.
   *
   * @param rows at most {@link #fetch()}, in the order of the list
   * @param sortValues of a row: what the next query needs to continue after it, a unique value last
   */
  public <T> Page<T> page(List<T> rows, Function<T, List<String>> sortValues) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, scope.encode(sortValues.apply(items.getLast())));
  }

  private static int limit(@Nullable String value) {
    if (value == null) {
      return DEFAULT_LIMIT;
    }
    int limit;
    try {
      limit = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField("limit")
          .withDetail("Expected a number.")
          .exception();
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw EdgeProblem.OUT_OF_RANGE
          .problem()
          .withField("limit")
          .withLimit(limit < 1 ? 1 : MAX_LIMIT)
          .exception();
    }
    return limit;
  }
}
