package io.aplomo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/api/errors.md}, and the check that it lists exactly the codes that there are. */
public final class ErrorsDocument {

  private static final Path FILE =
      Path.of(System.getProperty("aplomo.root", "."), "docs", "api", "errors.md");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z.-]+)` \\| ([0-9]{3}) \\| .+ \\|");

  private ErrorsDocument() {}

  /**
   * Fails unless the table under {@code ## section} has these codes and no other.
   *
   * @param section "Every service", "intake", "triage" or "escalation"
   * @param codes code to HTTP status
   */
  public static void assertLists(String section, Map<String, Integer> codes) {
    Map<String, Integer> listed = new TreeMap<>();
    boolean inside = false;
    for (String line : lines()) {
      if (line.startsWith("## ")) {
        inside = line.equals("## " + section);
      }
      Matcher row = ROW.matcher(line);
      if (inside && row.matches()) {
        listed.put(row.group(1), Integer.valueOf(row.group(2)));
      }
    }
    Map<String, Integer> expected = new TreeMap<>(codes);
    if (!listed.equals(expected)) {
      throw new AssertionError(
          FILE + ", \"" + section + "\": listed " + listed + "\nbut the code has " + expected);
    }
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
