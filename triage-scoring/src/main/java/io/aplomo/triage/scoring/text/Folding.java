package io.aplomo.triage.scoring.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one character is folded to: lower case, without accents, styled letters (full width,
 * mathematical) and look-alikes of other scripts as the Latin letter that they imitate.
 */
public final class Folding {
  /** Latin-1 and Latin Extended A and B, which nearly all of our text is made of. */
  private static final int TABLE_SIZE = 0x250;

  // Letters of other scripts that people type instead of Latin ones to get past a filter; a choice
  // from Unicode's confusables (UTS 39). Text that is really Greek or Russian turns to nonsense by
  // this, and has no cues anyway.
  private static final String LOOK_ALIKES = "аaеeоoрpсcуyхxіiјjѕsһhԁdɡgοoαaνvρpτtυuιiκkεeıiłløoßs";

  private static final Map<Integer, String> CONFUSABLES = confusables();
  private static final String[] TABLE = table();

  private Folding() {}

  /** Folds a whole string, for cue files and lists; offsets are lost. */
  public static String fold(String text) {
    FoldedText folded = FoldedText.of(text);
    return folded.substring(0, folded.length());
  }

  static char ascii(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + ('a' - 'A'));
    }
    return c < ' ' && c != '\n' ? ' ' : c;
  }

  /** The replacement of a character beyond ASCII; empty if it is dropped. */
  static String of(int codePoint) {
    return codePoint < TABLE_SIZE ? TABLE[codePoint] : compute(codePoint);
  }

  private static String compute(int codePoint) {
    String punctuation = punctuation(codePoint);
    if (punctuation != null) {
      return punctuation;
    }
    int type = Character.getType(codePoint);
    if (type == Character.FORMAT || isMark(codePoint)) {
      return "";
    }
    if (type == Character.SURROGATE || type == Character.CONTROL || type == Character.UNASSIGNED) {
      return " ";
    }
    String confusable = CONFUSABLES.get(Character.toLowerCase(codePoint));
    if (confusable != null) {
      return confusable;
    }
    return decompose(codePoint);
  }

  private static String decompose(int codePoint) {
    String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    decomposed.codePoints().filter(c -> !isMark(c)).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static @Nullable String punctuation(int codePoint) {
    return switch (codePoint) {
      case '\u2018', '\u2019', '\u02BC', '\u00B4', '\uFF07' -> "'";
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u2033' -> "\"";
      case '\u2013', '\u2014', '\u2212', '\u2010', '\u2011' -> "-";
      case '\u00A0', '\u2028', '\u2029' -> " ";
      default -> null;
    };
  }

  private static Map<Integer, String> confusables() {
    Map<Integer, String> map = new HashMap<>();
    for (int i = 0; i < LOOK_ALIKES.length(); i += 2) {
      map.put((int) LOOK_ALIKES.charAt(i), LOOK_ALIKES.substring(i + 1, i + 2));
    }
    return Map.copyOf(map);
  }

  private static String[] table() {
    String[] table = new String[TABLE_SIZE];
    for (int c = 0; c < TABLE_SIZE; c++) {
      table[c] = c < 128 ? String.valueOf(ascii((char) c)) : compute(c);
    }
    return table;
  }
}
