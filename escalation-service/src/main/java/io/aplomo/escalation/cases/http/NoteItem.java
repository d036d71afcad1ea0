package io.aplomo.escalation.cases.http;

import io.aplomo.escalation.cases.view.NoteRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person wrote for colleagues.
 *
 * @param id {@code causeId} of the entry of the timeline that it belongs to
 * @param author subject of the writer's token
 * @param text in their own words
 */
@Schema(name = "Note")
record NoteItem(UUID id, Instant at, String author, String text) {
  static NoteItem of(NoteRow row) {
    return new NoteItem(row.id, row.at, row.author, row.text);
  }

  /** Without the text, so that no log line can carry it. */
  @Override
  public String toString() {
    return "NoteItem[" + id + "]";
  }
}
