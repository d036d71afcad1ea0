package io.aplomo.chassis.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.chassis.security.Caller;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InFlightKeysTest {

  private static final Caller CALLER = new Caller("ana", "desktop", "demo", Set.of("agent"));
  private static final String ROUTE = "POST /v1/complaints";

  private final InFlightKeys keys = new InFlightKeys();
  private final AtomicReference<UniEmitter<? super String>> work = new AtomicReference<>();

  @Test
  void aKeyIsVisibleAsciiOf255Characters() {
    assertThat(IdempotencyKey.of(CALLER, ROUTE, null)).isNull();
    assertThat(IdempotencyKey.of(CALLER, ROUTE, "!~".repeat(127) + "x"))
        .isEqualTo(new IdempotencyKey("demo", "desktop", ROUTE, "!~".repeat(127) + "x"));
    for (String header : List.of("", " ", "a b", "a\tb", "é", "x".repeat(256), "a\u0000", "a\n")) {
      assertThatThrownBy(() -> IdempotencyKey.of(CALLER, ROUTE, header))
          .isInstanceOf(ProblemException.class)
          .hasMessage("request.invalid-idempotency-key");
    }
  }

  @Test
  void aRepetitionWaitsUntilTheOriginalHasItsAnswer() {
    var original = subscribe(key("k"));

    refused(subscribe(key("k")));
    work.get().complete("done");
    original.assertCompleted().assertItem("done");

    var again = subscribe(key("k"));
    work.get().complete("again");
    again.assertItem("again");
  }

  @Test
  void aFailureAndACallerWhoHangsUpFreeTheKey() {
    var failing = subscribe(key("k"));
    work.get().fail(new IllegalStateException("broken"));
    failing.assertFailedWith(IllegalStateException.class);

    subscribe(key("k")).cancel();

    var thrown =
        keys.<String>guard(
                key("k"),
                () -> {
                  throw new IllegalArgumentException("before any work");
                })
            .subscribe()
            .withSubscriber(UniAssertSubscriber.create());
    thrown.assertFailedWith(IllegalArgumentException.class);

    subscribe(key("k")).assertNotTerminated();
  }

  @Test
  void otherKeysAndRequestsWithoutOneDoNotWait() {
    subscribe(key("k"));
    subscribe(key("other")).assertNotTerminated();
    subscribe(null).assertNotTerminated();
    subscribe(null).assertNotTerminated();
    subscribe(new IdempotencyKey("another-tenant", "desktop", ROUTE, "k")).assertNotTerminated();
    subscribe(new IdempotencyKey("demo", "another-client", ROUTE, "k")).assertNotTerminated();
    subscribe(new IdempotencyKey("demo", "desktop", "POST /v1/other", "k")).assertNotTerminated();
  }

  private UniAssertSubscriber<String> subscribe(@Nullable IdempotencyKey key) {
    return keys.<String>guard(key, () -> Uni.createFrom().<String>emitter(work::set))
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }

  private static void refused(UniAssertSubscriber<String> subscriber) {
    subscriber.assertFailedWith(ProblemException.class, "idempotency.in-flight");
    ProblemException problem = (ProblemException) subscriber.getFailure();
    assertThat(problem.problem().headers()).containsEntry("Retry-After", "1");
  }

  private static IdempotencyKey key(String key) {
    return new IdempotencyKey("demo", "desktop", ROUTE, key);
  }
}
