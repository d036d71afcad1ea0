package io.aplomo.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that last as long as this JVM and the children that it started. */
public final class TemporaryFolder {
  private TemporaryFolder() {}

  /**
   * A new folder for the data of a child process. It is deleted when this JVM has ended, however it
   * ended, and the children with it.
   */
  public static Path untilExit(String prefix) throws IOException {
    Path folder = Files.createTempDirectory(prefix).toAbsolutePath();
    Guardian.get().deleteAfterwards(folder);
    return folder;
  }
}
