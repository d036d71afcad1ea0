package io.aplomo.triage.scoring.cue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** What each signal weighs in one score, from a properties file of {@code SIGNAL = number}. */
public final class Weights {
  private final Map<Signal, Double> bySignal = new EnumMap<>(Signal.class);

  private Weights() {}

  /**
   * Loads {@code /cues/weights/<name>.properties}.
   *
   * @throws IllegalStateException if it is missing, names an unknown signal or holds no number
   */
  public static Weights load(String name) {
    String path = "/cues/weights/" + name + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Weights.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
    Weights weights = new Weights();
    for (String key : properties.stringPropertyNames()) {
      try {
        weights.bySignal.put(
            Signal.valueOf(key), Double.parseDouble(properties.getProperty(key).strip()));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(path + ": bad entry " + key, e);
      }
    }
    return weights;
  }

  /** The signals that weigh anything, in the order of {@link Signal}. */
  public Iterable<Map.Entry<Signal, Double>> entries() {
    return bySignal.entrySet();
  }
}
