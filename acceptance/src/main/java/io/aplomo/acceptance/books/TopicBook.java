package io.aplomo.acceptance.books;

import io.aplomo.contracts.EventEnvelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What one topic holds of one tenant. The first occurrences of a complaint's events must come in
 * the gapless order of their sequence (invariant 3); a later occurrence must be the same event.
 */
final class TopicBook {
  private final String topic;
  private final Map<String, List<UUID>> idsBySequence = new HashMap<>();
  private final Set<String> outOfOrder = new TreeSet<>();
  private final Set<String> otherIdAgain = new TreeSet<>();
  private long duplicates;

  TopicBook(String topic) {
    this.topic = topic;
  }

  /** Takes the next record; answers whether it is the first occurrence of its event. */
  boolean take(EventEnvelope event) {
    List<UUID> ids = idsBySequence.computeIfAbsent(event.subject(), key -> new ArrayList<>(4));
    if (event.sequence() > ids.size() + 1) {
      outOfOrder.add("%s has %d after %d".formatted(event.subject(), event.sequence(), ids.size()));
      return false;
    }
    if (event.sequence() <= ids.size()) {
      if (ids.get((int) event.sequence() - 1).equals(event.id())) {
        duplicates++;
      } else {
        otherIdAgain.add("%s has two of %d".formatted(event.subject(), event.sequence()));
      }
      return false;
    }
    ids.add(event.id());
    return true;
  }

  /** Adds what is out of order. */
  void reportOrder(Findings findings) {
    report(findings, outOfOrder, "subjects with a gap in the order of first occurrences");
  }

  /** Adds what has another id at the second time. */
  void reportIdentity(Findings findings) {
    report(findings, otherIdAgain, "sequence numbers given to two different events");
  }

  /** Repetitions of an event, all of them with its own id. */
  long duplicates() {
    return duplicates;
  }

  private void report(Findings findings, Set<String> found, String what) {
    findings.expect(
        found.isEmpty(),
        "%s: %d %s: %s"
            .formatted(
                topic, found.size(), what, String.join("; ", found.stream().limit(3).toList())));
  }
}
