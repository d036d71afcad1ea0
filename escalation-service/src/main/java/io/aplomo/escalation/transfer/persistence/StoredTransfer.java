package io.aplomo.escalation.transfer.persistence;

import io.aplomo.escalation.transfer.model.Transfer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it lies in the table.
 *
 * @param timerId of the timer with which it lapses; null if it does not
 * @param note of who offered it, in their own words; only where it is new, as nobody decides by it
 */
public record StoredTransfer(
    Transfer file, String tenant, UUID complaintId, @Nullable UUID timerId, @Nullable String note) {

  /** The same as it stands afterwards; nothing lapses any more that was answered. */
  public StoredTransfer as(Transfer next) {
    return new StoredTransfer(
        next, tenant, complaintId, next.until() == null ? null : timerId, null);
  }

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "StoredTransfer[" + file + "]";
  }
}
