package io.aplomo.triage.scoring.cue;

import io.aplomo.contracts.triage.Span;

/**
 * A cue found in a conversation.
 *
 * @param signal what it is a sign of
 * @param strength 0 to 1
 * @param part number of the part of the conversation it stands in, 0 for the complaint
 * @param from its first token in that part
 * @param to the token after its last
 * @param sentence number of its sentence in that part
 * @param span its place in the original text
 * @param voice whose words they are
 */
public record Hit(
    Signal signal,
    double strength,
    int part,
    int from,
    int to,
    int sentence,
    Span span,
    Voice voice) {
  /** Whose words a cue is in, and whether they are meant. */
  public enum Voice {
    /** The customer says so. */
    OWN,
    /** The customer tells what somebody else said, or quotes. */
    REPORTED,
    /** The customer denies it. */
    NEGATED,
    /** The company says so. */
    AGENT
  }

  /** The same words, said by somebody else than the customer. */
  public Hit in(Voice other) {
    return new Hit(signal, strength, part, from, to, sentence, span, other);
  }

  boolean overlaps(Hit other) {
    return part == other.part && from < other.to && other.from < to;
  }
}
