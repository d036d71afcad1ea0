package io.aplomo.triage.scoring.cue;

import io.aplomo.triage.scoring.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parses the patterns of cue files.
 *
 * <pre>
 * word          that word, folded (accents and case do not matter)
 * word*         a word that begins so
 * (a|b c|d*)    one of these sequences
 * x?            x or nothing, for a word, a class or a group
 * ..3           up to three tokens, whatever they are
 * #   #70-120   a number, or one within bounds
 * &#64;STAFF        a class that a file has defined, itself a choice of patterns
 * ^  $          begin and end of the sentence
 * </pre>
 */
final class PatternParser {
  /** Widest gap; a wider one would join what does not belong together. */
  private static final int WIDEST_GAP = 15;

  private final String text;
  private final Map<String, List<List<Element>>> classes;
  private int at;

  private PatternParser(String text, Map<String, List<List<Element>>> classes) {
    this.text = text;
    this.classes = classes;
  }

  /**
   * Parses one pattern.
   *
   * @throws IllegalArgumentException if it is malformed or names an unknown class
   */
  static List<Element> parse(String pattern, Map<String, List<List<Element>>> classes) {
    List<List<Element>> alternatives = parseAlternatives(pattern, classes);
    if (alternatives.size() > 1) {
      return List.of(choice(alternatives, false));
    }
    return alternatives.getFirst();
  }

  /** Parses the right side of a class definition: patterns between bars. */
  static List<List<Element>> parseAlternatives(
      String pattern, Map<String, List<List<Element>>> classes) {
    PatternParser parser = new PatternParser(Folding.fold(pattern), classes);
    List<List<Element>> alternatives = parser.alternatives();
    if (parser.at < parser.text.length()) {
      throw parser.malformed("unexpected ')'");
    }
    return alternatives;
  }

  private List<List<Element>> alternatives() {
    List<List<Element>> alternatives = new ArrayList<>();
    alternatives.add(sequence());
    while (peek() == '|') {
      at++;
      alternatives.add(sequence());
    }
    return alternatives;
  }

  private List<Element> sequence() {
    List<Element> elements = new ArrayList<>();
    skipSpaces();
    while (at < text.length() && peek() != '|' && peek() != ')') {
      elements.add(element());
      skipSpaces();
    }
    if (elements.isEmpty()) {
      throw malformed("empty sequence");
    }
    return elements;
  }

  private Element element() {
    char c = peek();
    return switch (c) {
      case '(' -> group();
      case '@' -> classReference();
      case '#' -> number();
      case '^' -> anchor(new Element.SentenceStart());
      case '$' -> anchor(new Element.SentenceEnd());
      case '.' -> gap();
      default -> word();
    };
  }

  private Element group() {
    at++;
    List<List<Element>> alternatives = alternatives();
    if (peek() != ')') {
      throw malformed("')' is missing");
    }
    at++;
    return choice(alternatives, takeOptional());
  }

  private Element classReference() {
    int from = ++at;
    skipName();
    String name = text.substring(from, at);
    List<List<Element>> alternatives = classes.get(name);
    if (alternatives == null) {
      throw malformed("unknown class @" + name);
    }
    return choice(alternatives, takeOptional());
  }

  private Element number() {
    at++;
    int from = at;
    while (Character.isDigit(peek()) || peek() == '-') {
      at++;
    }
    if (at == from) {
      return new Element.NumberBetween(0, Double.MAX_VALUE);
    }
    String[] bounds = text.substring(from, at).split("-", 2);
    double min = Double.parseDouble(bounds[0]);
    double max =
        bounds.length < 2 || bounds[1].isEmpty() ? Double.MAX_VALUE : Double.parseDouble(bounds[1]);
    return new Element.NumberBetween(min, max);
  }

  private Element anchor(Element anchor) {
    at++;
    return anchor;
  }

  private Element gap() {
    if (!text.startsWith("..", at)) {
      throw malformed("a gap is written ..N");
    }
    at += 2;
    int from = at;
    while (Character.isDigit(peek())) {
      at++;
    }
    int most = at == from ? 0 : Integer.parseInt(text.substring(from, at));
    if (most < 1 || most > WIDEST_GAP) {
      throw malformed("a gap is 1 to " + WIDEST_GAP + " tokens");
    }
    return new Element.Gap(most);
  }

  private Element word() {
    int from = at;
    while (at < text.length() && " |()?*".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    if (word.isEmpty()) {
      throw malformed("a word was expected");
    }
    if (peek() == '*') {
      at++;
      return optional(new Element.Words(Set.of(), List.of(word)));
    }
    return optional(new Element.Words(Set.of(word), List.of()));
  }

  private Element optional(Element element) {
    return takeOptional() ? new Element.Choice(List.of(List.of(element)), true) : element;
  }

  private boolean takeOptional() {
    if (peek() != '?') {
      return false;
    }
    at++;
    return true;
  }

  /** A choice between single words is one set, so that it costs one look-up. */
  private static Element choice(List<List<Element>> alternatives, boolean optional) {
    Set<String> whole = new HashSet<>();
    List<String> prefixes = new ArrayList<>();
    List<List<Element>> others = new ArrayList<>();
    for (List<Element> alternative : alternatives) {
      if (alternative.size() == 1 && alternative.getFirst() instanceof Element.Words words) {
        whole.addAll(words.whole());
        prefixes.addAll(words.prefixes());
      } else {
        others.add(alternative);
      }
    }
    if (!whole.isEmpty() || !prefixes.isEmpty()) {
      Element words = new Element.Words(Set.copyOf(whole), List.copyOf(prefixes));
      if (others.isEmpty() && !optional) {
        return words;
      }
      others.add(List.of(words));
    }
    return new Element.Choice(List.copyOf(others), optional);
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skipSpaces() {
    while (peek() == ' ') {
      at++;
    }
  }

  private void skipName() {
    while (Character.isLetterOrDigit(peek()) || peek() == '_') {
      at++;
    }
  }

  private IllegalArgumentException malformed(String why) {
    return new IllegalArgumentException(why + " at " + at + " in: " + text);
  }
}
