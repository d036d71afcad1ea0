package io.aplomo.triage.scorer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which scorer has a say, and how long it is waited for. What the scorer itself is told is under
 * {@code aplomo.scorer.<name>.}.
 */
@ConfigMapping(prefix = "aplomo.scorer")
public interface ScorerConfig {
  /** The only scorer that needs no factory. */
  String BUILT_IN = "built-in";

  /** {@value #BUILT_IN}, or the name of a scorer factory on the class path or in the folder. */
  @WithParentName
  @WithDefault(BUILT_IN)
  String name();

  /** A folder whose jars hold the factory and what it needs; the service itself is not rebuilt. */
  Optional<Path> folder();

  /** For one conversation; then it is interrupted and the built-in answer is used. */
  @WithDefault("50ms")
  Duration timeout();

  /** The breaker looks at so many last calls; it never opens before it has seen that many. */
  @WithDefault("20")
  int breakerCalls();

  /** Share of failures among these calls, 0 to 1, at which the breaker opens. */
  @WithDefault("0.5")
  double breakerFailureShare();

  /** How long the scorer is left alone before it is tried again. */
  @WithDefault("10s")
  Duration breakerDelay();

  /** Calls in a row that must succeed, when it is tried again, for the breaker to close. */
  @WithDefault("3")
  int breakerTrials();
}
