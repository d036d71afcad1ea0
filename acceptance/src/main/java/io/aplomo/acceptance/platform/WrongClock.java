package io.aplomo.acceptance.platform;

import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets a process see another time of day than the machine's clock shows, with libfaketime.
 * Monotonic time, timed waits and the times of files stay as they are: it is a clock that was set
 * wrong, and not one that runs wrong.
 */
public final class WrongClock {
  private static final Path LIBRARY = Path.of("faketime", "libfaketime.so.1");

  /**
   * Debian has a folder for each architecture below the first; then Fedora's, and our own builds.
   */
  private static final List<Path> FOLDERS =
      List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"));

  /** Longer than any run: read again, the setting could change under other threads. */
  private static final Duration READ_ONCE = Duration.ofDays(1);

  private final Path library;

  private WrongClock(Path library) {
    this.library = library;
  }

  /**
   * Finds the library.
   *
   * @throws StartFailure saying what to install, where it is missing
   */
  public static WrongClock installed() {
    return in(FOLDERS);
  }

  static WrongClock in(List<Path> folders) {
    return folders.stream()
        .flatMap(folder -> library(folder).stream())
        .findFirst()
        .map(WrongClock::new)
        .orElseThrow(() ->
            new StartFailure(
                "A wrong clock needs libfaketime: install it, for example by apt-get install"
                    + " libfaketime"));
  }

  /**
   * Environment variables for the process.
   *
   * @param ahead by so much, in whole seconds; negative if the clock is to be behind
   */
  public Map<String, String> environment(Duration ahead) {
    return Map.ofEntries(
        Map.entry("LD_PRELOAD", library.toString()),
        Map.entry("FAKETIME", "%+d".formatted(ahead.toSeconds())),
        Map.entry("FAKETIME_CACHE_DURATION", Long.toString(READ_ONCE.toSeconds())),
        // The JVM waits by monotonic time, and hangs if that is made up.
        Map.entry("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
        Map.entry("DONT_FAKE_MONOTONIC", "1"),
        // Otherwise every timed wait of the JVM returns at once, and it waits by spinning.
        Map.entry("FAKETIME_FORCE_MONOTONIC_FIX", "0"),
        Map.entry("NO_FAKE_STAT", "1"));
  }

  private static Optional<Path> library(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> below = Files.list(folder)) {
      return Stream.concat(Stream.of(folder), below.sorted())
          .map(each -> each.resolve(LIBRARY))
          .filter(Files::isReadable)
          .findFirst();
    } catch (IOException e) {
      throw new StartFailure("Cannot look for libfaketime in " + folder, e);
    }
  }
}
