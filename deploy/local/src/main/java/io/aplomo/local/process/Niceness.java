package io.aplomo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes running processes give way to others, which Java cannot: {@code renice} of POSIX does. */
public final class Niceness {
  private Niceness() {}

  /**
   * Sets the niceness of all threads, present and future, of a process that leads a group, as
   * {@link ChildProcess} makes it. Linux keeps niceness by thread, so naming the process alone
   * would reach its first thread only.
   *
   * @param niceness 1 to 19
   * @throws StartFailure if there is no such group
   */
  public static void set(int niceness, long pid) {
    try {
      int code =
          new ProcessBuilder("renice", "-n", Integer.toString(niceness), "-g", Long.toString(pid))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (code != 0) {
        throw new StartFailure("renice cannot set the niceness of process group " + pid);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while setting niceness", e);
    }
  }
}
