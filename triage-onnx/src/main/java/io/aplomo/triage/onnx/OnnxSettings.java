package io.aplomo.triage.onnx;

import io.aplomo.triage.scoring.spi.ScorerUnavailable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the file of the scorer says; docs/scorers.md explains each key.
 *
 * @param name of the scorer
 * @param version of the scorer
 * @param model the ONNX file
 * @param inputName name of the input tensor
 * @param ngrams how the text becomes numbers; absent if the model takes text
 * @param newestOnly whether only the customer's newest text is read, not all of theirs
 * @param outputs at least one
 */
record OnnxSettings(
    String name,
    String version,
    Path model,
    String inputName,
    @Nullable HashedNgrams ngrams,
    boolean newestOnly,
    List<OutputSettings> outputs) {
  /** Wide enough for any hashed model, and its vector fits in a megabyte. */
  private static final int MAX_WIDTH = 1 << 18;

  /** Longer n-grams of a long text would take longer than the time limit. */
  private static final int MAX_NGRAM = 8;

  private static final Pattern RANGE = Pattern.compile("([0-9])-([0-9])");

  /**
   * Reads the file.
   *
   * @throws ScorerUnavailable naming the file and the key
   */
  static OnnxSettings read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new ScorerUnavailable(file + " cannot be read as a properties file", e);
    }
    Keys keys = new Keys(file, properties);
    Path model = file.toAbsolutePath().resolveSibling(keys.required("model"));
    OnnxSettings settings =
        new OnnxSettings(
            keys.required("name"),
            keys.required("version"),
            model,
            keys.required("input.name"),
            keys.oneOf("input.form", "hashed-ngrams", "text") == 1 ? null : ngrams(keys),
            keys.oneOf("input.text", "customer", "newest") == 1,
            outputs(keys));
    keys.refuseUnknown();
    if (!Files.isReadable(model)) {
      throw new ScorerUnavailable("%s: model: %s cannot be read".formatted(file, model));
    }
    return settings;
  }

  private static HashedNgrams ngrams(Keys keys) {
    int width = keys.parsed("input.width", null, Integer::parseInt);
    if (width < 1 || width > MAX_WIDTH) {
      throw keys.wrong("input.width", "is not from 1 to " + MAX_WIDTH);
    }
    HashedNgrams.Range words = keys.parsed("input.words", "1-2", OnnxSettings::range);
    HashedNgrams.Range characters = keys.parsed("input.characters", "3-5", OnnxSettings::range);
    return new HashedNgrams(width, words, characters);
  }

  /** {@code 2-4}, or {@code 0-0} for none. */
  private static HashedNgrams.Range range(String value) {
    Matcher matcher = RANGE.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a range");
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = Integer.parseInt(matcher.group(2));
    if (from > to || to > MAX_NGRAM || (from == 0 && to > 0)) {
      throw new IllegalArgumentException("not a range");
    }
    return new HashedNgrams.Range(Math.max(from, 1), to);
  }

  private static List<OutputSettings> outputs(Keys keys) {
    List<OutputSettings> outputs = new ArrayList<>();
    for (String dimension : keys.list("outputs")) {
      outputs.add(OutputSettings.read(keys, dimension));
    }
    return outputs;
  }

  /** The keys of one file; remembers which were asked for, so that a misspelt one is told of. */
  static final class Keys {
    private final Path file;
    private final Properties properties;
    private final Set<String> known = new TreeSet<>();

    private Keys(Path file, Properties properties) {
      this.file = file;
      this.properties = properties;
    }

    @Nullable String find(String key) {
      known.add(key);
      String value = properties.getProperty(key);
      return value == null || value.isBlank() ? null : value.strip();
    }

    String required(String key) {
      String value = find(key);
      if (value == null) {
        throw wrong(key, "is not set");
      }
      return value;
    }

    /** The parts between the commas, at least one. */
    List<String> list(String key) {
      return Arrays.stream(required(key).split(",", -1)).map(String::strip).toList();
    }

    <T> T parsed(String key, @Nullable String otherwise, Function<String, T> parser) {
      String value = otherwise == null ? required(key) : find(key);
      try {
        return parser.apply(value == null ? String.valueOf(otherwise) : value);
      } catch (IllegalArgumentException e) {
        throw wrong(key, "cannot be understood");
      }
    }

    /** The place of the value among the allowed ones; 0, the default, if there is none. */
    int oneOf(String key, String... allowed) {
      String value = find(key);
      if (value == null) {
        return 0;
      }
      int place = List.of(allowed).indexOf(value.toLowerCase(Locale.ROOT));
      if (place < 0) {
        throw wrong(key, "is none of " + String.join(", ", allowed));
      }
      return place;
    }

    ScorerUnavailable wrong(String key, String how) {
      return new ScorerUnavailable("%s: %s %s".formatted(file, key, how));
    }

    private void refuseUnknown() {
      Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
      unknown.removeAll(known);
      if (!unknown.isEmpty()) {
        throw wrong(String.join(", ", unknown), "is unknown");
      }
    }
  }
}
