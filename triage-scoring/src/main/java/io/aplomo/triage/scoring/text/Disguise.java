package io.aplomo.triage.scoring.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the ways in which people hide a word from a filter: digits and signs for letters, stars,
 * stretched letters, letters set apart.
 */
final class Disguise {
  /** Fewer single letters in a row are initials or words; more than this is no word. */
  private static final int FEWEST_LETTERS = 3;

  private static final int MOST_LETTERS = 16;

  /** How many characters may stand between letters that are set apart, as in {@code i - d}. */
  private static final int WIDEST_GAP = 3;

  private final Vocabulary vocabulary;

  Disguise(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * What {@code form} was meant to be.
   *
   * @return a word of the vocabulary, or {@code form} itself if there is none
   */
  String undo(String form) {
    if (form.isEmpty() || vocabulary.knows(form)) {
      return form;
    }
    String plain = isPlain(form) ? form : unmasked(form);
    if (plain == null) {
      return form;
    }
    return squeezed(plain);
  }

  private static boolean isPlain(String form) {
    return form.chars().allMatch(Character::isLetter);
  }

  private @Nullable String unmasked(String form) {
    if (form.indexOf('*') >= 0) {
      return vocabulary.unstar(form);
    }
    for (char one : new char[] {'i', 'l'}) {
      String letters = squeezed(letters(form, one));
      if (vocabulary.knows(letters)) {
        return letters;
      }
    }
    return null;
  }

  private static String letters(String form, char one) {
    StringBuilder letters = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      letters.append(letter(form.charAt(i), one));
    }
    return letters.toString();
  }

  private static char letter(char c, char one) {
    return switch (c) {
      case '0' -> 'o';
      case '1', '!', '|' -> one;
      case '3' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '7' -> 't';
      case '8' -> 'b';
      default -> c;
    };
  }

  /** Cuts runs of three letters and more down to one, or to two if only that is a known word. */
  private String squeezed(String word) {
    String single = squeeze(word, 1);
    if (single.equals(word) || vocabulary.knows(single)) {
      return single;
    }
    String twice = squeeze(word, 2);
    return vocabulary.knows(twice) ? twice : single;
  }

  private static String squeeze(String word, int keep) {
    StringBuilder squeezed = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      int end = i;
      while (end < word.length() && word.charAt(end) == word.charAt(i)) {
        end++;
      }
      int run = end - i;
      squeezed.repeat(word.charAt(i), run >= 3 ? keep : run);
      i = end;
    }
    return squeezed.toString();
  }

  /** Puts letters that are set apart ({@code i d i o t}) together where that makes a known word. */
  List<Token> join(List<Token> tokens) {
    List<Token> joined = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int end = runOfLetters(tokens, i);
      int last = end - i < FEWEST_LETTERS ? -1 : longestWord(tokens, i, end, joined);
      if (last < 0) {
        joined.add(tokens.get(i));
        i++;
      } else {
        i = last + 1;
      }
    }
    return joined;
  }

  private static int runOfLetters(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size()
        && end - from < MOST_LETTERS
        && tokens.get(end).form().length() == 1
        && (end == from || isClose(tokens.get(end - 1), tokens.get(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isClose(Token before, Token after) {
    return after.start() - before.end() <= WIDEST_GAP && after.sentence() == before.sentence();
  }

  /** Adds the longest word that starts at {@code from} and answers its last token, or -1. */
  private int longestWord(List<Token> tokens, int from, int end, List<Token> joined) {
    for (int last = end - 1; last - from >= FEWEST_LETTERS - 1; last--) {
      StringBuilder letters = new StringBuilder();
      for (int i = from; i <= last; i++) {
        letters.append(tokens.get(i).form());
      }
      String word = undo(letters.toString());
      if (vocabulary.knows(word)) {
        joined.add(tokens.get(from).joinedTo(tokens.get(last), word));
        return last;
      }
    }
    return -1;
  }
}
