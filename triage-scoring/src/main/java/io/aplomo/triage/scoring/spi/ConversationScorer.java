package io.aplomo.triage.scoring.spi;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.scoring.conversation.Conversation;

/**
 * A scorer of your own: it looks at a conversation after the built-in one has, and answers the
 * dimensions that it knows better.
 *
 * <p>It must be deterministic (the same conversation gives the same verdicts as long as its version
 * stays), safe for several threads at once, and must write the text of the conversation nowhere. It
 * is given some tens of milliseconds; after that its thread is interrupted and the built-in
 * assessment is used, as it is after any exception and any verdict that does not hold.
 */
public interface ConversationScorer extends AutoCloseable {
  /** The longest {@link #version()}, in characters: the built-in scorer's is put after it. */
  int MAX_VERSION = 31;

  /**
   * What assessments name as their scorer when this one had a say: letters, digits, dot, hyphen and
   * underscore, at most 64. It differs from the built-in scorer's name.
   */
  String name();

  /**
   * Changes whenever a verdict could change; of the same characters as the name, at most {@value
   * #MAX_VERSION}. Assessments show {@code <version>_<version of the built-in scorer>}.
   */
  String version();

  /**
   * Judges a conversation as it stands.
   *
   * @param conversation as the built-in scorer got it: the customer's complaint and the messages
   *     after it, facts, policies, articles; texts of up to 20,000 code points each
   * @param builtIn what the built-in scorer says; its {@code language} is that of the conversation
   * @return the dimensions to replace; {@link Verdicts#NONE} leaves the assessment as it is. Spans
   *     of reasons lie within the text that they name.
   * @throws Exception whatever goes wrong; its message is never logged
   */
  Verdicts judge(Conversation conversation, Assessment builtIn) throws Exception;

  /** Called once, when nobody will call {@link #judge} any more. */
  @Override
  default void close() {}
}
