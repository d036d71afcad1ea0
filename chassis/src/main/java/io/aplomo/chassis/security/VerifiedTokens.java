package io.aplomo.chassis.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Remembers tokens that were verified. Checking an RS256 signature costs about 100 µs of CPU, more
 * than all the rest of accepting a complaint, and the same few hundred tokens come again and again.
 * Kept by the SHA-256 of the token, so that a heap dump holds no credential; never past the token's
 * own expiry.
 */
@ApplicationScoped
class VerifiedTokens {

  /** Some 5 MB; an agent has one token, so this is a large installation. */
  static final int MAX_TOKENS = 10_000;

  /** How long a key that the issuer has withdrawn may go on being trusted. */
  static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Cache<String, VerifiedToken> tokens;

  VerifiedTokens() {
    this(InstantSource.system());
  }

  VerifiedTokens(InstantSource clock) {
    this.clock = clock;
    this.tokens =
        Caffeine.newBuilder()
            .maximumSize(MAX_TOKENS)
            .expireAfterWrite(MAX_AGE)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  static String key(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Optional<VerifiedToken> find(String key) {
    return Optional.ofNullable(tokens.getIfPresent(key)).filter(this::isAlive);
  }

  void remember(String key, VerifiedToken token) {
    if (isAlive(token)) {
      tokens.put(key, token);
    }
  }

  long size() {
    tokens.cleanUp();
    return tokens.estimatedSize();
  }

  private boolean isAlive(VerifiedToken token) {
    return clock.millis() < token.expiresAtMillis();
  }
}
