package io.aplomo.escalation.routing.http;

import io.aplomo.escalation.routing.application.ReadQueues;
import io.aplomo.escalation.routing.persistence.QueueStore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A queue.
 *
 * @param name {@code AGENTS} or {@code SUPERVISORS}
 * @param waiting how many cases wait in it, counted up to 1,000
 * @param countedOut whether that is all of them
 */
@Schema(name = "Queue")
record QueueItem(String name, long waiting, boolean countedOut) {

  static QueueItem of(QueueStore.Waiting waiting) {
    return new QueueItem(
        waiting.queue().name(), waiting.cases(), waiting.cases() < ReadQueues.COUNTED);
  }
}
