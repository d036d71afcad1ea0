package io.aplomo.triage.scoring.spi;

import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of one scorer, from wherever the service takes its configuration.
 *
 * @param prefix what stands before every key, with its dot, for example {@code aplomo.scorer.onnx.}
 * @param source answers the value of a whole key
 */
public record ScorerSettings(String prefix, Function<String, Optional<String>> source) {
  /** The value of {@code prefix + key}, if it is set. */
  public Optional<String> find(String key) {
    return source.apply(prefix + key);
  }

  /**
   * The value of {@code prefix + key}.
   *
   * @throws ScorerUnavailable naming the key if it is not set
   */
  public String require(String key) {
    return find(key).orElseThrow(() -> new ScorerUnavailable(prefix + key + " is not set"));
  }
}
