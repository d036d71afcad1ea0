package io.aplomo.escalation.conduct.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who a customer is to those who must not know: HMAC-SHA-256 (RFC 2104) of tenant and customer, the
 * first 122 bits of it as a UUID of version 8 (RFC 9562, 5.8). Nobody without the key can tell
 * whose it is, not even by trying all customers; two tenants' customers have nothing in common.
 */
@Singleton
public class Pseudonyms {
  /** As long as the hash, which is what RFC 2104 recommends at least. */
  static final int KEY_BYTES = 32;

  private static final String HMAC = "HmacSHA256";
  private static final long VERSION = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final SecretKeySpec key;

  Pseudonyms(ConductConfig config) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(config.pseudonymKey());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("aplomo.conduct.pseudonym-key is not base64", e);
    }
    if (secret.length < KEY_BYTES) {
      throw new IllegalStateException(
          "aplomo.conduct.pseudonym-key has fewer than " + KEY_BYTES + " bytes");
    }
    key = new SecretKeySpec(secret, HMAC);
  }

  /** The pseudonym of a customer. */
  public UUID of(Customer customer) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(customer.tenant().getBytes(UTF_8));
      // No tenant's name has it, so no two pairs read alike.
      mac.update((byte) 0);
      ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(customer.ref().getBytes(UTF_8)));
      return new UUID(
          (hash.getLong() & ~0xF000L) | VERSION, VARIANT | (hash.getLong() & ~(0b11L << 62)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
