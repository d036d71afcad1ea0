package io.aplomo.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class TokenMintTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final TokenMint.Claims CLAIMS =
      new TokenMint.Claims("maria", "demo", List.of("agent", "supervisor"), Duration.ofHours(2));

  @Test
  void saysWhatTheServicesExpect() throws IOException {
    // Given
    TokenMint mint = TokenMint.ephemeral(InstantSource.fixed(NOW));

    // When
    JsonNode claims = decoded(mint.mint(CLAIMS), 1);

    // Then
    assertThat(claims.path("iss").asText()).isEqualTo("https://aplomo.local");
    assertThat(claims.path("aud").asText()).isEqualTo("aplomo");
    assertThat(claims.path("sub").asText()).isEqualTo("maria");
    assertThat(claims.path("tenant").asText()).isEqualTo("demo");
    assertThat(claims.path("groups").toString()).isEqualTo("[\"agent\",\"supervisor\"]");
    assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
    assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 7200);
  }

  @Test
  void signsSoThatThePublicKeyVerifiesItAndNothingElse(@TempDir Path folder) throws Exception {
    // Given
    TokenMint mint = TokenMint.in(folder.resolve("keys"));

    // When
    String token = mint.mint(CLAIMS);

    // Then
    assertThat(decoded(token, 0).path("alg").asText()).isEqualTo("RS256");
    assertThat(verifies(token, mint.publicKey())).isTrue();
    assertThat(verifies(token, TokenMint.ephemeral(InstantSource.system()).publicKey())).isFalse();
  }

  @Test
  void keepsItsKeyAndShowsItToNobody(@TempDir Path folder) throws IOException {
    // Given
    Path keys = folder.resolve("keys");
    String first = TokenMint.in(keys).publicKey();

    // When
    String second = TokenMint.in(keys).publicKey();

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(permissions(keys)).isEqualTo("rwx------");
    assertThat(permissions(keys.resolve("private.pem"))).isEqualTo("rw-------");
    try (var files = Files.list(keys)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void namesAKeyFileThatCannotBeUsed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("private.pem"), "not a key");

    assertThatThrownBy(() -> TokenMint.in(folder))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("private.pem");
  }

  @Test
  void refusesATenantThatTheServicesWouldRefuse() {
    for (String tenant : List.of("", "Demo", "1st", "a_b", "x".repeat(33))) {
      assertThatThrownBy(
              () -> new TokenMint.Claims("maria", tenant, List.of("agent"), Duration.ofHours(1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static JsonNode decoded(String token, int part) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]));
  }

  private static boolean verifies(String token, String publicKey) throws GeneralSecurityException {
    int dot = token.lastIndexOf('.');
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(
        KeyFactory.getInstance("RSA")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
    signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
  }
}
