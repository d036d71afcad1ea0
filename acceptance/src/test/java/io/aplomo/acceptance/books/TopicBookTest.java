package io.aplomo.acceptance.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.contracts.EventEnvelope;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopicBookTest {
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(1, 2);

  private final TopicBook book = new TopicBook("topic");

  private static EventEnvelope event(UUID id, long sequence) {
    return new EventEnvelope(
        id,
        "io.aplomo.case.opened.v1",
        "/escalation",
        "complaint",
        "demo",
        sequence,
        Instant.EPOCH,
        Instant.EPOCH,
        null);
  }

  private Findings findings() {
    Findings findings = new Findings();
    book.reportOrder(findings);
    book.reportIdentity(findings);
    return findings;
  }

  @Test
  void firstOccurrencesInOrderAreFine() {
    assertThat(book.take(event(FIRST, 1))).isTrue();
    assertThat(book.take(event(SECOND, 2))).isTrue();

    assertThat(findings().sentences()).isEmpty();
  }

  @Test
  void aRepeatedEventIsCountedAndNoFault() {
    book.take(event(FIRST, 1));
    book.take(event(SECOND, 2));

    assertThat(book.take(event(FIRST, 1))).isFalse();
    assertThat(book.duplicates()).isEqualTo(1);
    assertThat(findings().sentences()).isEmpty();
  }

  @Test
  void anEventThatOvertookAnotherIsFound() {
    book.take(event(SECOND, 2));
    book.take(event(FIRST, 1));

    assertThat(findings().sentences())
        .singleElement()
        .asString()
        .contains("complaint has 2 after 0");
  }

  @Test
  void oneSequenceNumberForTwoEventsIsFound() {
    book.take(event(FIRST, 1));
    book.take(event(SECOND, 1));

    assertThat(findings().sentences()).singleElement().asString().contains("has two of 1");
  }
}
