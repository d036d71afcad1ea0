package io.aplomo.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyTest {
  @Test
  void isMadeOnceAndShownToNobody(@TempDir Path folder) throws IOException {
    // Given
    Path keys = folder.resolve("keys");
    String first = SecretKey.in(keys, "some.key");

    // When
    String second = SecretKey.in(keys, "some.key");

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(Base64.getDecoder().decode(first)).hasSize(32);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("some.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void isAnotherOneForEachName(@TempDir Path folder) {
    assertThat(SecretKey.in(folder, "a.key")).isNotEqualTo(SecretKey.in(folder, "b.key"));
  }
}
