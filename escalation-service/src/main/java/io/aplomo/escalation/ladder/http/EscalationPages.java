package io.aplomo.escalation.ladder.http;

import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.escalation.ladder.view.EscalationReader.Place;
import io.aplomo.escalation.ladder.view.EscalationRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of escalations: their places are what cursors hold. */
final class EscalationPages {
  private EscalationPages() {}

  static @Nullable Place after(PageRequest page) {
    List<String> after = page.after();
    return page.isFirst()
        ? null
        : new Place(Instant.parse(after.get(0)), UUID.fromString(after.get(1)));
  }

  static Page<EscalationItem> page(
      PageRequest page, List<EscalationRow> rows, Function<EscalationRow, EscalationItem> item) {
    Page<EscalationRow> cut =
        page.page(rows, row -> List.of(row.openedAt.toString(), row.id.toString()));
    return new Page<>(cut.items().stream().map(item).toList(), cut.nextCursor());
  }
}
