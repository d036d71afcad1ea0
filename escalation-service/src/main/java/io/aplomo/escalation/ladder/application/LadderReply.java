package io.aplomo.escalation.ladder.application;

import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.escalation.ladder.model.Refusal;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.aplomo.escalation.repetition.Repetitions;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of what a person asked of the ladder. */
public sealed interface LadderReply {
  /** It is done. */
  record Done(StoredEscalation after) implements LadderReply {}

  /** It was done before, and answered so. */
  record Repeated(Answer answer) implements LadderReply {}

  /** The tenant has no such escalation, or no such case. */
  record NotFound() implements LadderReply {}

  /**
   * Nothing changed.
   *
   * @param at the escalation as it stands; null if the case has none
   */
  record Refused(@Nullable StoredEscalation at, Refusal reason) implements LadderReply {}

  /** Its name in metrics. */
  default String result() {
    return switch (this) {
      case Done r -> "done";
      case Repeated r -> "repeated";
      case NotFound r -> "not-found";
      case Refused r -> "refused";
    };
  }

  /**
   * What makes a repetition of a request known.
   *
   * @param key null if the request may not be repeated
   * @param wording how the reply is worded, so that it can be stored with the effect
   */
  record Once(@Nullable IdempotencyKey key, RequestHash request, Function<Done, Answer> wording) {
    Repetitions.Asked<LadderReply> asked() {
      return new Repetitions.Asked<>(
          key,
          request,
          Repeated::new,
          reply ->
              reply instanceof Done done ? Optional.of(wording.apply(done)) : Optional.empty());
    }
  }
}
