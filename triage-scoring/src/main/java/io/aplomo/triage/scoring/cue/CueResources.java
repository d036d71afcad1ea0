package io.aplomo.triage.scoring.cue;

import io.aplomo.triage.scoring.text.Folding;
import io.aplomo.triage.scoring.text.Language;
import io.aplomo.triage.scoring.text.LanguageIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The data files of the cues, as they lie beside this class. */
final class CueResources {
  /** In reading order: the classes of {@code words} are used by all others. */
  private static final List<String> FILES =
      List.of(
          "words",
          "voices",
          "conduct",
          "threats",
          "emotion",
          "harm",
          "fault",
          "requests",
          "topics");

  private static final List<String> COMMON_WORDS =
      List.of("es", "en", "pt", "fr", "it", "de", "ca");

  private CueResources() {}

  static List<Cue> cues(Language language) {
    CueFile cues = new CueFile();
    if (language == Language.UNDETERMINED) {
      read(cues, "und/neutral.cues");
    } else {
      for (String file : FILES) {
        read(cues, language.tag() + "/" + file + ".cues");
      }
      read(cues, "und/neutral.cues");
    }
    return cues.cues();
  }

  private static void read(CueFile cues, String name) {
    cues.read(name, lines(name));
  }

  /** Lines of {@code as people write it = what it stands for}. */
  static Map<String, List<String>> spellings(Language language) {
    String name = language.tag() + "/spelling.txt";
    Map<String, List<String>> spellings = new HashMap<>();
    for (String line : lines(name)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] sides = Folding.fold(line).split(" = ", 2);
        if (sides.length != 2) {
          throw new IllegalStateException(name + ": not a spelling: " + line);
        }
        for (String variant : sides[0].strip().split("\\s+", -1)) {
          spellings.put(variant, List.of(sides[1].strip().split("\\s+", -1)));
        }
      }
    }
    return spellings;
  }

  static LanguageIdentifier languages() {
    Map<String, Set<String>> common = new HashMap<>();
    for (String tag : COMMON_WORDS) {
      common.put(
          tag,
          lines("common-words/" + tag + ".txt").stream()
              .flatMap(line -> Folding.fold(line).lines())
              .flatMap(line -> List.of(line.strip().split("\\s+", -1)).stream())
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toUnmodifiableSet()));
    }
    return new LanguageIdentifier(common);
  }

  private static List<String> lines(String name) {
    try (InputStream in = CueResources.class.getResourceAsStream("/cues/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the cue file " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the cue file " + name + " cannot be read", e);
    }
  }
}
