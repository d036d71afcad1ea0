package io.aplomo.chassis.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Fingerprint of a request: SHA-256 over what it means, not over its bytes, so that white space and
 * the order of fields do not make another request of it.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record RequestHash(String hex) {

  /** Makes fingerprints. */
  @Singleton
  public static class Maker {

    private final ObjectWriter canonical;

    Maker(ObjectMapper json) {
      this.canonical = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /**
     * The fingerprint of one request.
     *
     * @param request the body, as it was read
     * @param path what else decides: path parameters, {@code If-Match}
     */
    public RequestHash of(Object request, String... path) {
      try {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (String part : path) {
          sha256.update(part.getBytes(StandardCharsets.UTF_8));
          sha256.update((byte) 0);
        }
        sha256.update(canonical.writeValueAsBytes(request));
        return new RequestHash(HexFormat.of().formatHex(sha256.digest()));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("what was read can be written", e);
      }
    }
  }
}
