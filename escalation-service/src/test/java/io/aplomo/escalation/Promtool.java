package io.aplomo.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;

/** Runs {@code promtool}, which is part of Debian's package {@code prometheus}. */
public final class Promtool {
  private static final Path ALERTS =
      Path.of(System.getProperty("aplomo.root", "..")).resolve("deploy/observability/alerts");

  private Promtool() {}

  /** Runs it among the alerts, and fails with what it says if it does. */
  public static void run(String... arguments) throws InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "promtool";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      Process process =
          new ProcessBuilder(command).directory(ALERTS.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    } catch (IOException e) {
      fail(
          "promtool could not be run (%s): install it, for example by apt-get install prometheus"
              .formatted(e.getMessage()));
    }
  }
}
