package io.aplomo.local.up;

import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a disk has room for the platform. */
public final class FreeSpace {
  /** PostgreSQL's and Kafka's empty directories, and their logs of an hour's work, in bytes. */
  private static final long NEEDED = 1L << 30;

  private FreeSpace() {}

  /**
   * Checks the disk of a folder, which is created if need be.
   *
   * @throws StartFailure if there is too little room
   */
  public static void require(Path folder) {
    try {
      Files.createDirectories(folder);
      long usable = Files.getFileStore(folder).getUsableSpace();
      if (usable < NEEDED) {
        throw new StartFailure(
            "The disk of %s is full: %d MB are free, %d MB are needed"
                .formatted(folder, usable >> 20, NEEDED >> 20));
      }
    } catch (IOException e) {
      throw new StartFailure(folder + " cannot be used: " + e.getMessage(), e);
    }
  }
}
