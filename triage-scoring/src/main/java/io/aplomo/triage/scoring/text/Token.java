package io.aplomo.triage.scoring.text;

/**
 * A word, number or emoji. Punctuation is no token; it is what the numbers of sentence and clause
 * come from.
 *
 * @param form folded, without disguise; a contraction is several tokens over the same span
 * @param kind what it is
 * @param start first UTF-16 unit in the original text
 * @param end the unit after the last one
 * @param sentence number of its sentence, from 0
 * @param clause number of its clause within the whole text, from 0
 * @param quoted whether it stands between quotation marks
 * @param speaker whose word it is
 * @param shouted whether it is a word of at least three letters, all capitals
 */
public record Token(
    String form,
    Kind kind,
    int start,
    int end,
    int sentence,
    int clause,
    boolean quoted,
    Speaker speaker,
    boolean shouted) {
  /** What a token is made of. */
  public enum Kind {
    WORD,
    NUMBER,
    /** An emoji, or a sign such as {@code %} and {@code €}. */
    SYMBOL
  }

  /** The value of a number, {@code NaN} for anything else. */
  public double value() {
    return kind == Kind.NUMBER ? Numbers.parse(form) : Double.NaN;
  }

  Token withForm(String newForm) {
    return newForm.equals(form)
        ? this
        : new Token(newForm, kind, start, end, sentence, clause, quoted, speaker, shouted);
  }

  /** This token and those up to {@code last} as one word. */
  Token joinedTo(Token last, String newForm) {
    return new Token(
        newForm, Kind.WORD, start, last.end, sentence, clause, quoted, speaker, shouted);
  }
}
