package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.escalation.cases.model.Awaited;
import io.aplomo.escalation.cases.view.CaseReader;
import io.aplomo.escalation.cases.view.MessageRow;
import io.aplomo.escalation.cases.view.NoteRow;
import io.aplomo.escalation.cases.view.TimelineRow;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The lists that belong to a case: wherever one begins, the same cursor goes on with it. */
final class CasePages {
  private CasePages() {}

  static CursorScope messages(String tenant, UUID id) {
    return CursorScope.of(tenant, "case-messages", id);
  }

  /** The beginning of the conversation. */
  static PageRequest messages(String tenant, UUID id, int most) {
    return new PageRequest(messages(tenant, id), most, List.of());
  }

  static CursorScope entries(String tenant, UUID id) {
    return CursorScope.of(tenant, "case-timeline", id);
  }

  /** The beginning of the timeline. */
  static PageRequest entries(String tenant, UUID id, int most) {
    return new PageRequest(entries(tenant, id), most, List.of());
  }

  static CursorScope notes(String tenant, UUID id) {
    return CursorScope.of(tenant, "case-notes", id);
  }

  static CaseDetails details(
      PageRequest messages, PageRequest entries, CaseReader.Reading found, Set<Awaited> awaited) {
    return CaseDetails.of(
        found.file(),
        awaited,
        conversation(messages, found.conversation()),
        timeline(entries, found.timeline(), found.notes()));
  }

  static Page<MessageItem> conversation(PageRequest page, List<MessageRow> rows) {
    return page(page.page(rows, row -> List.of(Integer.toString(row.number))), MessageItem::of);
  }

  static Page<TimelineItem> timeline(
      PageRequest page, List<TimelineRow> rows, CaseReader.Notes notes) {
    return page(
        page.page(rows, row -> List.of(Long.toString(row.seq))),
        row -> TimelineItem.of(row, notes));
  }

  static Page<NoteItem> notes(PageRequest page, List<NoteRow> rows) {
    return page(page.page(rows, row -> List.of(row.id.toString())), NoteItem::of);
  }

  static <R, T> Page<T> page(Page<R> rows, Function<R, T> item) {
    return new Page<>(rows.items().stream().map(item).toList(), rows.nextCursor());
  }
}
