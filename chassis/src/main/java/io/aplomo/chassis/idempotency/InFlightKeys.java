package io.aplomo.chassis.idempotency;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys being worked on in this instance. A repetition that overtakes its original is told to wait
 * instead of queueing behind it. Only a shortcut: between instances, and after a caller has hung
 * up, the primary key of the table decides.
 */
@Singleton
public class InFlightKeys {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Set<IdempotencyKey> working = ConcurrentHashMap.newKeySet();

  /**
   * Runs {@code work} unless the same key is being worked on: then fails with 409 {@code
   * idempotency.in-flight}.
   *
   * @param key null if the request has none
   */
  public <T> Uni<T> guard(@Nullable IdempotencyKey key, Supplier<Uni<? extends T>> work) {
    if (key == null) {
      return Uni.createFrom().deferred(work);
    }
    return Uni.createFrom()
        .deferred(() ->
            working.add(key)
                ? Uni.createFrom()
                    .<T>deferred(work)
                    .onTermination()
                    .invoke(() -> working.remove(key))
                : Uni.createFrom().failure(inFlight()));
  }

  static ProblemException inFlight() {
    return EdgeProblem.IDEMPOTENCY_IN_FLIGHT
        .problem()
        .withField(IdempotencyKey.HEADER)
        .withRetryAfter(RETRY_AFTER)
        .exception();
  }
}
