package io.aplomo.triage.scoring.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings the tokens of one language to the spelling that cues are written in. */
public final class Spelling {
  private static final Map<String, String> ENGLISH_SUFFIXES =
      Map.of(
          "'s", "", "'ll", "will", "'re", "are", "'ve", "have", "'m", "am", "'d", "would", "n't",
          "not");

  private final Map<String, List<String>> variants;
  private final Disguise disguise;

  /**
   * @param variants from a common misspelling, abbreviation or contraction to the words it stands
   *     for
   * @param vocabulary the words that cues of this language look for
   */
  public Spelling(Map<String, List<String>> variants, Vocabulary vocabulary) {
    this.variants = Map.copyOf(variants);
    this.disguise = new Disguise(vocabulary);
  }

  List<Token> apply(List<Token> tokens) {
    List<Token> spelled = new ArrayList<>(tokens.size() + 8);
    for (Token token : disguise.join(tokens)) {
      if (token.kind() == Token.Kind.WORD) {
        addSpelled(token, spelled);
      } else {
        spelled.add(token);
      }
    }
    return spelled;
  }

  private void addSpelled(Token token, List<Token> spelled) {
    String form = token.form();
    int apostrophe = form.indexOf('\'');
    if (apostrophe < 0) {
      addVariant(token, form, spelled);
      return;
    }
    String whole = form.replace("'", "");
    if (variants.containsKey(whole)) {
      addVariant(token, whole, spelled);
      return;
    }
    String suffix = form.endsWith("n't") ? "n't" : form.substring(apostrophe);
    String meaning = ENGLISH_SUFFIXES.get(suffix);
    if (meaning == null || form.length() == suffix.length()) {
      addVariant(token, whole, spelled);
      return;
    }
    addVariant(token, form.substring(0, form.length() - suffix.length()), spelled);
    if (!meaning.isEmpty()) {
      spelled.add(token.withForm(meaning));
    }
  }

  private void addVariant(Token token, String form, List<Token> spelled) {
    List<String> meaning = variants.get(form);
    if (meaning == null) {
      spelled.add(token.withForm(disguise.undo(form)));
      return;
    }
    for (String word : meaning) {
      spelled.add(token.withForm(word));
    }
  }
}
