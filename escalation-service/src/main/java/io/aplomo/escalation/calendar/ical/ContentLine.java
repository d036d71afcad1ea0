package io.aplomo.escalation.calendar.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One unfolded line: {@code NAME;PARAMETER=value:value} (RFC 5545, 3.1).
 *
 * @param number of its first line in the file, from 1
 * @param name in upper case
 * @param parameters by their name in upper case, without quotes
 */
record ContentLine(int number, String name, Map<String, String> parameters, String value) {

  /** Characters of an unfolded line; a holiday's description may be long, but has an end. */
  static final int MAX_LENGTH = 20_000;

  /**
   * Unfolds and splits a text. Lines may end with CRLF, as the standard says, or with LF alone, as
   * many files do; empty lines are passed over.
   */
  static List<ContentLine> in(String text) {
    List<ContentLine> lines = new ArrayList<>();
    StringBuilder unfolded = new StringBuilder();
    int number = 0;
    int begun = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (bare.startsWith(" ") || bare.startsWith("\t")) {
        if (begun == 0) {
          throw new Refusal(Refusal.Code.NOT_ICALENDAR, number, "the first line continues nothing");
        }
        unfolded.append(bare, 1, bare.length());
      } else {
        add(begun, unfolded, lines);
        unfolded.setLength(0);
        unfolded.append(bare);
        begun = number;
      }
      if (unfolded.length() > MAX_LENGTH) {
        throw new Refusal(
            Refusal.Code.TOO_LARGE, begun, "a line has at most " + MAX_LENGTH + " characters");
      }
    }
    add(begun, unfolded, lines);
    return lines;
  }

  boolean is(String wanted) {
    return name.equals(wanted);
  }

  private static void add(int number, StringBuilder unfolded, List<ContentLine> lines) {
    if (unfolded.length() > 0) {
      lines.add(parse(number, unfolded.toString()));
    }
  }

  private static ContentLine parse(int number, String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ':')) {
        parts.add(line.substring(from, i));
        from = i + 1;
        if (c == ':') {
          return named(number, parts, line.substring(from));
        }
      }
    }
    throw new Refusal(Refusal.Code.NOT_ICALENDAR, number, "a line has a name, a colon and a value");
  }

  private static ContentLine named(int number, List<String> parts, String value) {
    Map<String, String> parameters = new TreeMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals <= 0) {
        throw new Refusal(
            Refusal.Code.NOT_ICALENDAR, number, "a parameter has a name, '=' and a value");
      }
      parameters.put(
          part.substring(0, equals).toUpperCase(Locale.ROOT),
          part.substring(equals + 1).replace("\"", ""));
    }
    return new ContentLine(number, parts.getFirst().toUpperCase(Locale.ROOT), parameters, value);
  }
}
