package io.aplomo.local.token;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret in a file with permissions 0600, in a folder with 0700. */
final class PrivateFile {
  private PrivateFile() {}

  /**
   * Stores a text unless the file is there. Written beside and linked, so that two commands at once
   * never read half a secret.
   */
  static void storeOnce(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder for " + file);
    }
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path fresh =
        Files.createTempFile(
            folder,
            file.getFileName().toString(),
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text, StandardOpenOption.WRITE);
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // Another command was faster: its secret is the one that counts.
    } finally {
      Files.delete(fresh);
    }
  }
}
