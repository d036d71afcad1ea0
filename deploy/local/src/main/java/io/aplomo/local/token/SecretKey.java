package io.aplomo.local.token;

import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A random key in a folder, in base64, readable by its owner only; made at first use. */
public final class SecretKey {
  /** As long as the hashes that are made with it (RFC 2104, 3). */
  private static final int BYTES = 32;

  private SecretKey() {}

  /**
   * The key of this name.
   *
   * @param name of the file
   * @return 32 bytes in base64, without lines
   */
  public static String in(Path folder, String name) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        PrivateFile.storeOnce(file, Base64.getEncoder().encodeToString(key) + "\n");
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartFailure("The key %s cannot be used: %s".formatted(file, e), e);
    }
  }
}
