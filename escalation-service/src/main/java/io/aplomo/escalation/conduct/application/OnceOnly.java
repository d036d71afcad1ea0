package io.aplomo.escalation.conduct.application;

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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does what people ask once per key. */
@Singleton
public class OnceOnly {
  private final IdempotencyStore idempotency;

  public OnceOnly(IdempotencyStore idempotency) {
    this.idempotency = idempotency;
  }

  /**
   * What makes a repetition of a request known.
   *
   * @param key null if the request may not be repeated
   * @param wording how the reply is worded, so that it can be stored with the effect
   */
  public record Once(
      @Nullable IdempotencyKey key,
      RequestHash request,
      Function<ConductReply.Done, Answer> wording) {}

  /**
   * Does the work, or answers as it was answered before. The caller holds a lock that keeps two
   * requests with one key apart. Only effects are stored: a refusal may be mended and repeated.
   */
  Uni<ConductReply> run(SqlConnection tx, Once once, Supplier<Uni<ConductReply>> work) {
    IdempotencyKey key = once.key();
    if (key == null) {
      return work.get();
    }
    return idempotency
        .find(tx, List.of(key))
        .chain(known -> {
          StoredAnswer before = known.get(key);
          return before != null
              ? Uni.createFrom().item(new ConductReply.Repeated(before.answerTo(once.request())))
              : work.get().call(reply -> remember(tx, key, once, reply));
        });
  }

  private Uni<Void> remember(SqlConnection tx, IdempotencyKey key, Once once, ConductReply reply) {
    return reply instanceof ConductReply.Done done
        ? idempotency.insert(
            tx, Map.of(key, new StoredAnswer(once.request(), once.wording().apply(done))))
        : Uni.createFrom().voidItem();
  }
}
