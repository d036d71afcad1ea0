package io.aplomo.escalation.repetition;

import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.idempotency.StoredAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does a thing once per key: a repetition is answered as the first request was. The caller holds a
 * lock, of the case or of who asks, which also keeps two requests with one key apart.
 */
@Singleton
public class Repetitions {
  private final IdempotencyStore idempotency;

  public Repetitions(IdempotencyStore idempotency) {
    this.idempotency = idempotency;
  }

  /**
   * A request that may be a repetition.
   *
   * @param key null if it may not be repeated
   * @param repeated the reply to a repetition
   * @param wording of a reply that is an effect; only those are stored: a refusal may be mended and
   *     repeated
   */
  public record Asked<R>(
      @Nullable IdempotencyKey key,
      RequestHash request,
      Function<Answer, R> repeated,
      Function<R, Optional<Answer>> wording) {}

  /** Does it, unless it is done. */
  public <R> Uni<R> unlessDone(SqlConnection tx, Asked<R> asked, Supplier<Uni<R>> work) {
    IdempotencyKey key = asked.key();
    if (key == null) {
      return work.get();
    }
    return idempotency
        .find(tx, List.of(key))
        .chain(known -> {
          StoredAnswer before = known.get(key);
          return before != null
              ? Uni.createFrom().item(asked.repeated().apply(before.answerTo(asked.request())))
              : work.get().call(reply -> remember(tx, key, asked, reply));
        });
  }

  private <R> Uni<Void> remember(SqlConnection tx, IdempotencyKey key, Asked<R> asked, R reply) {
    return asked
        .wording()
        .apply(reply)
        .map(answer ->
            idempotency.insert(tx, Map.of(key, new StoredAnswer(asked.request(), answer))))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }
}
