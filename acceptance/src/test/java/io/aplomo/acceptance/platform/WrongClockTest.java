package io.aplomo.acceptance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongClockTest {
  private static final Duration BUSY = Duration.ofSeconds(30);

  private final Path folder;

  WrongClockTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(ints = {10, -10})
  void shiftsTheTimeOfDayOfAProcessAndNothingElse(int minutes) throws Exception {
    // When
    Map<String, Long> read = read(Duration.ofMinutes(minutes));

    // Then
    long expected = System.currentTimeMillis() + Duration.ofMinutes(minutes).toMillis();
    assertThat(read.get("now")).isCloseTo(expected, within(BUSY.toMillis()));
    assertThat(read).containsKeys("sleep", "latch", "park");
    assertThat(read.remove("wakes")).isLessThan(20);
    read.remove("now");
    assertThat(read.values()).allSatisfy(took -> assertThat(took).isBetween(150L, BUSY.toMillis()));
  }

  @Test
  void looksIntoTheFoldersOfArchitecturesToo() throws IOException {
    Path library = folder.resolve("x86_64-linux-gnu/faketime/libfaketime.so.1");
    Files.createDirectories(library.getParent());
    Files.createFile(library);

    assertThat(WrongClock.in(List.of(folder.resolve("none"), folder)).environment(Duration.ZERO))
        .containsEntry("LD_PRELOAD", library.toString());
  }

  @Test
  void saysWhatToInstallWhereTheLibraryIsMissing() {
    assertThatThrownBy(() -> WrongClock.in(List.of(folder)))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "A wrong clock needs libfaketime: install it, for example by apt-get install"
                + " libfaketime");
  }

  @Test
  void givesTheShiftWithItsSign() throws IOException {
    Files.createDirectory(folder.resolve("faketime"));
    Files.createFile(folder.resolve("faketime/libfaketime.so.1"));
    WrongClock clock = WrongClock.in(List.of(folder));

    assertThat(clock.environment(Duration.ofMinutes(10))).containsEntry("FAKETIME", "+600");
    assertThat(clock.environment(Duration.ofMinutes(-10))).containsEntry("FAKETIME", "-600");
  }

  private static Map<String, Long> read(Duration ahead) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ClockReader.class.getName())
            .redirectErrorStream(true);
    builder.environment().putAll(WrongClock.installed().environment(ahead));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    Map<String, Long> read = new HashMap<>();
    said.lines()
        .forEach(line -> {
          int sign = line.indexOf('=');
          read.put(line.substring(0, sign), Long.valueOf(line.substring(sign + 1)));
        });
    return read;
  }
}
