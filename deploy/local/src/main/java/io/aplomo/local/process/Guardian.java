package io.aplomo.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Ends our children if this JVM dies without doing so, even by SIGKILL: a shell that reads the ids
 * of the living children from a pipe and, at the end of the pipe, ends what is left. The kernel
 * closes the pipe whatever becomes of us, which no shutdown hook can promise.
 */
final class Guardian {
  private static final String SCRIPT = "guardian.sh";

  private static Guardian instance = new Guardian();

  private final OutputStream pipe;
  private final Process process;

  private Guardian() {
    try {
      process =
          new ProcessBuilder("/bin/sh", "-c", script(), "aplomo-guardian")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      pipe = process.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The guardian of this JVM (of this class loader, where there are several). */
  static synchronized Guardian get() {
    if (!instance.process.isAlive()) {
      instance = new Guardian();
    }
    return instance;
  }

  /** From now on {@code pid} is ended with {@code stopSignal} if we die; after 10 s with KILL. */
  void watch(long pid, Signals.Signal stopSignal) {
    tell("+ " + pid + " " + stopSignal.name());
  }

  /** {@code pid} has ended: its number may soon belong to somebody else. */
  void forget(long pid) {
    tell("- " + pid);
  }

  /** The folder is deleted, with all in it, when we and all that is watched have ended. */
  void deleteAfterwards(Path folder) {
    tell("/ " + folder);
  }

  private synchronized void tell(String line) {
    try {
      pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      pipe.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The guardian of our child processes is gone", e);
    }
  }

  private static String script() throws IOException {
    try (InputStream in = Guardian.class.getResourceAsStream(SCRIPT)) {
      if (in == null) {
        throw new IllegalStateException(SCRIPT + " is missing from the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }
}
