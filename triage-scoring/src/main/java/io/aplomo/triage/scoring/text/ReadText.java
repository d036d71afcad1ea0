package io.aplomo.triage.scoring.text;

import java.util.BitSet;
import java.util.List;

/** One text as triage sees it: tokens in reading order, each with its place in the original. */
public final class ReadText {
  private final Language language;
  private final List<Token> tokens;
  private final BitSet questions;
  private final BitSet exclamations;

  ReadText(Language language, List<Token> tokens, BitSet questions, BitSet exclamations) {
    this.language = language;
    this.tokens = List.copyOf(tokens);
    this.questions = questions;
    this.exclamations = exclamations;
  }

  /** The language that the text was read in. */
  public Language language() {
    return language;
  }

  public List<Token> tokens() {
    return tokens;
  }

  /** Whether the sentence ends in a question mark. */
  public boolean isQuestion(int sentence) {
    return questions.get(sentence);
  }

  /** How many sentences end in a question mark. */
  public int questions() {
    return questions.cardinality();
  }

  /** How many sentences end in an exclamation mark. */
  public int exclamations() {
    return exclamations.cardinality();
  }

  /** How many sentences there are. */
  public int sentences() {
    return tokens.isEmpty() ? 0 : tokens.getLast().sentence() + 1;
  }

  /** The share of words in capitals, 0 to 1; a text all in capitals is a habit, not a shout. */
  public double shouting() {
    long words = tokens.stream().filter(t -> t.kind() == Token.Kind.WORD).count();
    return words == 0 ? 0 : (double) shoutedWords() / words;
  }

  /** How many words are in capitals. */
  public long shoutedWords() {
    return tokens.stream().filter(Token::shouted).count();
  }
}
