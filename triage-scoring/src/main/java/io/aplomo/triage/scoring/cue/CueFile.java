package io.aplomo.triage.scoring.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cue files of one language, in order; later files may use the classes of earlier ones.
 *
 * <pre>
 * # a comment
 * &#64;STAFF = agent* | operator        defines a class, or adds to it
 * [INSULT]                          what the patterns below are a sign of, with strength 1
 * [INSULT 0.5]                      the same, half as sure
 * [!INSULT]                         below: where these match, no INSULT is meant; a gap at the end
 *                                   is how far that reaches
 * idiot*                            a pattern, one per line
 * </pre>
 */
final class CueFile {
  private final Map<String, List<List<Element>>> classes = new HashMap<>();
  private final List<Cue> cues = new ArrayList<>();
  private @Nullable Section section;

  /**
   * Reads one file.
   *
   * @param name for messages
   * @throws IllegalStateException naming file and line of everything that is malformed
   */
  void read(String name, List<String> lines) {
    List<String> problems = new ArrayList<>();
    section = null;
    for (int i = 0; i < lines.size(); i++) {
      try {
        readLine(lines.get(i).strip());
      } catch (IllegalArgumentException e) {
        problems.add(name + ", line " + (i + 1) + ": " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", problems));
    }
  }

  private void readLine(String line) {
    if (line.isEmpty() || line.startsWith("# ")) {
      return;
    }
    if (line.startsWith("[")) {
      section = Section.parse(line);
    } else if (line.startsWith("@") && line.contains(" = ")) {
      define(line);
    } else if (section == null) {
      throw new IllegalArgumentException("a pattern before any [SIGNAL]");
    } else {
      cues.add(section.cue(PatternParser.parse(line, classes)));
    }
  }

  private void define(String line) {
    String[] sides = line.split(" = ", 2);
    // Patterns are folded before they are parsed, and so must the names in them be.
    String name = sides[0].substring(1).strip().toLowerCase(Locale.ROOT);
    classes
        .computeIfAbsent(name, n -> new ArrayList<>())
        .addAll(PatternParser.parseAlternatives(sides[1], classes));
  }

  List<Cue> cues() {
    return List.copyOf(cues);
  }

  private record Section(Signal signal, boolean exception, double strength) {
    static Section parse(String line) {
      if (!line.endsWith("]")) {
        throw new IllegalArgumentException("']' is missing");
      }
      String[] parts = line.substring(1, line.length() - 1).strip().split("\\s+", -1);
      boolean exception = parts[0].startsWith("!");
      double strength = parts.length > 1 ? Double.parseDouble(parts[1]) : 1.0;
      if (!(strength > 0 && strength <= 1)) {
        throw new IllegalArgumentException("a strength is above 0 and at most 1");
      }
      return new Section(
          Signal.valueOf(exception ? parts[0].substring(1) : parts[0]), exception, strength);
    }

    Cue cue(List<Element> elements) {
      return new Cue(
          signal, exception, strength, exception ? elements : withoutTrailingGaps(elements));
    }

    /**
     * A gap at the end would only let the spans of reasons run on. In an exception it is how far
     * the exception reaches.
     */
    private static List<Element> withoutTrailingGaps(List<Element> elements) {
      int end = elements.size();
      while (end > 1 && elements.get(end - 1) instanceof Element.Gap) {
        end--;
      }
      return elements.subList(0, end);
    }
  }
}
