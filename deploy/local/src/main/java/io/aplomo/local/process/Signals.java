package io.aplomo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Sends POSIX signals. Java itself can send only TERM and KILL, so the shell's builtin {@code kill}
 * does it: every POSIX system has one, also where no {@code /bin/kill} is installed.
 */
public final class Signals {
  private Signals() {}

  /** The signals we use, named as the shell names them. */
  public enum Signal {
    INT,
    QUIT,
    TERM,
    KILL,
    STOP,
    CONT
  }

  /**
   * Sends {@code signal} to each of {@code pids}; processes that are gone already are passed over.
   */
  public static void send(Signal signal, Collection<Long> pids) {
    if (pids.isEmpty()) {
      return;
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh", "-c", "s=$1; shift; kill -s \"$s\" \"$@\"", "signal", signal.name()));
    pids.forEach(pid -> command.add(Long.toString(pid)));
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while sending " + signal, e);
    }
  }

  public static void send(Signal signal, long pid) {
    send(signal, List.of(pid));
  }
}
