package io.aplomo.local.up;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things are.
 *
 * @param root the checkout
 * @param data everything that the local platform keeps, {@code .aplomo} in the checkout by default
 */
public record Home(Path root, Path data) {

  /**
   * As the shell in front of us says in system properties {@code aplomo.root}, {@code aplomo.data}.
   */
  public static Home detect() {
    Path root = Path.of(System.getProperty("aplomo.root", ".")).toAbsolutePath().normalize();
    String data = System.getProperty("aplomo.data", "");
    return new Home(
        root, data.isEmpty() ? root.resolve(".aplomo") : Path.of(data).toAbsolutePath());
  }

  public Path logs() {
    return data.resolve("logs");
  }

  public Path keys() {
    return data.resolve("keys");
  }

  /** What the supervisor itself says when it runs in the background. */
  public Path supervisorLog() {
    return logs().resolve("aplomo.log");
  }

  /** What runs now; empty if no supervisor of this data folder lives. */
  public Optional<RunRecord> running() {
    return runFile().readLiving();
  }

  RunFile runFile() {
    return new RunFile(data.resolve("run"));
  }
}
