package io.aplomo.chassis.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as it is answered: {@code {"items":[...],"nextCursor":null}}.
 *
 * @param items in the order of the list, at most the requested number
 * @param nextCursor for the page after this one; null on the last page, and shown as null
 */
public record Page<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }
}
