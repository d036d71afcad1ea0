package io.aplomo.escalation.promise.application;

import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.escalation.repetition.Repetitions;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What makes a repetition of a request known.
 *
 * @param key null if the request may not be repeated
 * @param wording how the reply is worded, so that it can be stored with the effect: without the
 *     words of the promise, since stored answers hold nobody's
 */
public record PromiseOnce(
    @Nullable IdempotencyKey key,
    RequestHash request,
    Function<PromiseReply.Done, Answer> wording) {

  Repetitions.Asked<PromiseReply> asked() {
    return new Repetitions.Asked<>(
        key,
        request,
        PromiseReply.Repeated::new,
        reply ->
            reply instanceof PromiseReply.Done done
                ? Optional.of(wording.apply(done))
                : Optional.empty());
  }
}
