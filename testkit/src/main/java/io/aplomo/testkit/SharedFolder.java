package io.aplomo.testkit;

import io.aplomo.local.process.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Folders for the servers of this JVM; they are deleted with it. */
final class SharedFolder {
  private SharedFolder() {}

  static Path create(String name) {
    try {
      return TemporaryFolder.untilExit("aplomo-test-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
