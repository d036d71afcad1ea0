package io.aplomo.triage.scoring.text;

import java.util.List;
import java.util.Map;

/**
 * Reads a text: folds it, cuts it, tells its language and brings it to that language's spelling.
 */
public final class TextReader {
  private final LanguageIdentifier languages;
  private final Map<Language, Spelling> spellings;

  /**
   * @param languages tells the language
   * @param spellings for each supported language
   */
  public TextReader(LanguageIdentifier languages, Map<Language, Spelling> spellings) {
    this.languages = languages;
    this.spellings = Map.copyOf(spellings);
  }

  /**
   * Reads {@code text}.
   *
   * @param text any UTF-16 units
   * @param hint the language that the text is probably in; what the words say weighs more
   */
  public ReadText read(String text, Language hint) {
    Tokeniser.Cut cut = Tokeniser.cut(FoldedText.of(text));
    Language language = languages.identify(cut.tokens(), hint);
    Spelling spelling = spellings.get(language);
    List<Token> tokens = spelling == null ? cut.tokens() : spelling.apply(cut.tokens());
    return new ReadText(language, tokens, cut.questions(), cut.exclamations());
  }
}
