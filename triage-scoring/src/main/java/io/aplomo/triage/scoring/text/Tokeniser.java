package io.aplomo.triage.scoring.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts one folded text into tokens; used once, by one thread. */
final class Tokeniser {
  private final FoldedText text;
  private final BitSet quoted;
  private final List<Token> tokens = new ArrayList<>();
  private final BitSet questions = new BitSet();
  private final BitSet exclamations = new BitSet();
  private int sentence;
  private int clause;
  private boolean sentenceHasTokens;
  private Speaker speaker = Speaker.CUSTOMER;

  private Tokeniser(FoldedText text) {
    this.text = text;
    this.quoted = Quotations.in(text);
  }

  /** The tokens as they stand, with disguises and contractions still in them. */
  static Cut cut(FoldedText text) {
    Tokeniser tokeniser = new Tokeniser(text);
    tokeniser.run();
    return new Cut(tokeniser.tokens, tokeniser.questions, tokeniser.exclamations);
  }

  /**
   * @param tokens in text order
   * @param questions numbers of the sentences that end in a question mark
   * @param exclamations numbers of the sentences that end in an exclamation mark
   */
  record Cut(List<Token> tokens, BitSet questions, BitSet exclamations) {}

  private void run() {
    int i = 0;
    while (i < text.length()) {
      char c = text.at(i);
      if (Character.isLetterOrDigit(c)) {
        i = word(i);
      } else if (Character.isHighSurrogate(c)) {
        add(i, Math.min(i + 2, text.length()), Token.Kind.SYMBOL);
        i += 2;
      } else {
        sign(i);
        i++;
      }
    }
  }

  private int word(int from) {
    int to = from + 1;
    boolean letters = Character.isLetter(text.at(from));
    while (to < text.length() && (Character.isLetterOrDigit(text.at(to)) || joins(to))) {
      letters |= Character.isLetter(text.at(to));
      to++;
    }
    if (letters) {
      int unit = unitAfterDigits(from, to);
      if (unit > 0) {
        add(from, unit, Token.Kind.NUMBER);
        add(unit, to, Token.Kind.WORD);
      } else {
        add(from, to, Token.Kind.WORD);
      }
    } else {
      add(from, to, Token.Kind.NUMBER);
    }
    if (text.at(to) == ':') {
      speaker = Speaker.afterLabel(text.substring(from, to), speaker);
    }
    return to;
  }

  /** Whether a sign between two characters belongs to the word: {@code don't, p*ta, 2.300}. */
  private boolean joins(int i) {
    char before = text.at(i - 1);
    char after = text.at(i + 1);
    return switch (text.at(i)) {
      case '\'' -> Character.isLetter(before) && Character.isLetter(after);
      case '*' -> before == '*' || Character.isLetter(before);
      case '@', '$', '!', '|' -> Character.isLetterOrDigit(before) && Character.isLetter(after);
      case '.', ',', ':' -> isDigit(before) && isDigit(after);
      default -> false;
    };
  }

  /** Where the letters begin in {@code 30min}, or -1: a number with a short unit is two tokens. */
  private int unitAfterDigits(int from, int to) {
    int i = from;
    while (i < to && (isDigit(text.at(i)) || text.at(i) == '.' || text.at(i) == ',')) {
      i++;
    }
    int unit = i;
    while (i < to && Character.isLetter(text.at(i))) {
      i++;
    }
    return unit > from && i == to && to - unit <= LONGEST_UNIT ? unit : -1;
  }

  /** Longest unit glued to a number, as in {@code 30mins}. */
  private static final int LONGEST_UNIT = 4;

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void sign(int i) {
    char c = text.at(i);
    switch (c) {
      case ' ', '\'', '"', '*', '#', '_' -> {}
      case '.' -> point(i);
      case '?' -> endSentence(questions);
      case '!' -> endSentence(exclamations);
      case '\n', ';' -> endSentence(new BitSet());
      default -> {
        clause++;
        if (isSymbol(c)) {
          add(i, i + 1, Token.Kind.SYMBOL);
        }
      }
    }
  }

  private static boolean isSymbol(char c) {
    int type = Character.getType(c);
    return c == '%' || type == Character.CURRENCY_SYMBOL || type == Character.OTHER_SYMBOL;
  }

  private void point(int i) {
    boolean dots = text.at(i + 1) == '.' || text.at(i - 1) == '.';
    boolean inside = Character.isLetterOrDigit(text.at(i + 1)) && !text.isUpper(i + 1);
    if (dots) {
      clause++;
    } else if (!inside) {
      endSentence(new BitSet());
    }
  }

  private void endSentence(BitSet mark) {
    // Of several marks in a row, the later ones still belong to the sentence that the first ended.
    mark.set(sentenceHasTokens ? sentence : Math.max(0, sentence - 1));
    clause++;
    if (sentenceHasTokens) {
      sentence++;
      sentenceHasTokens = false;
    }
  }

  private void add(int from, int to, Token.Kind kind) {
    tokens.add(
        new Token(
            text.substring(from, to),
            kind,
            text.start(from),
            text.end(to - 1),
            sentence,
            clause,
            quoted.get(from),
            speaker,
            kind == Token.Kind.WORD && isShouted(from, to)));
    sentenceHasTokens = true;
  }

  private boolean isShouted(int from, int to) {
    if (to - from < 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.isLetter(text.at(i)) && !text.isUpper(i)) {
        return false;
      }
    }
    return true;
  }
}
