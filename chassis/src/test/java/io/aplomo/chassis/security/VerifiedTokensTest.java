package io.aplomo.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.testkit.SettableClock;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final VerifiedTokens tokens = new VerifiedTokens(clock);

  @Test
  void aTokenIsRememberedUntilItExpires() {
    VerifiedToken token = token(Duration.ofMinutes(1));
    tokens.remember("k", token);

    clock.set(NOW.plusSeconds(60).minusMillis(1));
    assertThat(tokens.find("k")).contains(token);
    clock.set(NOW.plusSeconds(60));
    assertThat(tokens.find("k")).isEmpty();
  }

  @Test
  void aWithdrawnKeyIsTrustedForFiveMinutesAtMost() {
    tokens.remember("k", token(Duration.ofHours(1)));

    clock.set(NOW.plus(VerifiedTokens.MAX_AGE).minusMillis(1));
    assertThat(tokens.find("k")).isPresent();
    clock.set(NOW.plus(VerifiedTokens.MAX_AGE));
    assertThat(tokens.find("k")).isEmpty();
  }

  @Test
  void aTokenThatHasExpiredIsNotRemembered() {
    tokens.remember("k", token(Duration.ZERO));
    clock.set(NOW.minusSeconds(10));
    assertThat(tokens.find("k")).isEmpty();
  }

  @Test
  void theNumberIsBounded() {
    for (int i = 0; i < 3 * VerifiedTokens.MAX_TOKENS; i++) {
      tokens.remember(VerifiedTokens.key("token " + i), token(Duration.ofHours(1)));
    }
    assertThat(tokens.size()).isLessThanOrEqualTo(VerifiedTokens.MAX_TOKENS);
  }

  @Test
  void theKeyIsADigestOfTheWholeToken() {
    assertThat(VerifiedTokens.key("a.b.c")).matches("[0-9a-f]{64}");
    assertThat(VerifiedTokens.key("a.b.c")).isNotEqualTo(VerifiedTokens.key("a.b.d"));
  }

  private VerifiedToken token(Duration lifetime) {
    return new VerifiedToken(
        QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("ana")).build(),
        clock.instant().plus(lifetime).toEpochMilli());
  }
}
