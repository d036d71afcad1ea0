package io.aplomo.local.replay;

/**
 * What may be shown of a dead letter: where it is from and why it was set aside, and nothing that
 * anybody wrote.
 *
 * @param code why, as the consumer put it
 * @param path where in the record, as a JSON path; may be empty
 */
public record Replayed(
    String topic,
    int partition,
    String sourceOffset,
    String eventType,
    String eventId,
    String code,
    String path) {

  static Replayed of(DeadLetter letter) {
    return new Replayed(
        letter.record().topic(),
        letter.record().partition(),
        letter.sourceOffset(),
        letter.eventType(),
        letter.eventId(),
        letter.code(),
        letter.path());
  }
}
