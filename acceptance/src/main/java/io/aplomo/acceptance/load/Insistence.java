package io.aplomo.acceptance.load;

import io.aplomo.acceptance.api.Answer;
import io.aplomo.acceptance.api.Api;
import io.aplomo.acceptance.platform.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Repeats a POST under one idempotency key until its answer is final: not a broken connection, a
 * time-out, 503, 429, or 409 for a key in flight. It asks whichever instance answers, so a repeat
 * may well reach another one than the first try did.
 */
final class Insistence {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Api api;
  private final Balancer balancer;
  private final String token;
  private final Repeats repeats;
  private final BooleanSupplier abandoned;

  /**
   * Makes one for a token.
   *
   * @param abandoned whether to give up, because the run is over for another reason
   */
  Insistence(Api api, Balancer balancer, String token, Repeats repeats, BooleanSupplier abandoned) {
    this.api = api;
    this.balancer = balancer;
    this.token = token;
    this.repeats = repeats;
    this.abandoned = abandoned;
  }

  /**
   * The final answer.
   *
   * @param random spreads the pauses between tries
   * @throws Abandoned if there was none before the run ended
   */
  Answer post(String path, String key, String json, SplittableRandom random) throws Abandoned {
    Duration pause = FIRST_PAUSE;
    while (!abandoned.getAsBoolean()) {
      int instance = balancer.next();
      try {
        Answer answer =
            api.post(
                balancer.uri(instance).resolve(path), token, Map.of("Idempotency-Key", key), json);
        if (isFinal(answer)) {
          return answer;
        }
        if (answer.header("Retry-After").isPresent()) {
          // Seconds, never fewer than the longest pause that we would make ourselves.
          pause = LONGEST_PAUSE;
        }
      } catch (IOException e) {
        balancer.silent(instance);
        repeats.silent();
      }
      Patience.pass(pause.multipliedBy(50 + random.nextInt(100)).dividedBy(100));
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
    throw new Abandoned();
  }

  private boolean isFinal(Answer answer) {
    switch (answer.status()) {
      case 503, 429 -> repeats.unavailable(answer.header("Retry-After").isPresent());
      // No external ids are sent, so that a conflict can only be about the key.
      case 409 -> repeats.inFlight();
      default -> {
        return true;
      }
    }
    return false;
  }

  /** The run ended before this request had its answer. */
  static final class Abandoned extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
