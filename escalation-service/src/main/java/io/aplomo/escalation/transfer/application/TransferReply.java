package io.aplomo.escalation.transfer.application;

import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.escalation.repetition.Repetitions;
import io.aplomo.escalation.transfer.model.Refusal;
import io.aplomo.escalation.transfer.persistence.StoredTransfer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of what a person asked for. */
public sealed interface TransferReply {
  /** It is done. */
  record Done(StoredTransfer after) implements TransferReply {}

  /** It was done before, and answered so. */
  record Repeated(Answer answer) implements TransferReply {}

  /** The tenant has no such transfer, or no such case. */
  record NotFound() implements TransferReply {}

  /** The tenant has no such team. */
  record NoSuchTeam() implements TransferReply {}

  /**
   * Nothing is transferred. Where the budget is spent, somebody is called who has to take the case.
   *
   * @param limit the budget, or the version of the brief; null if neither matters
   */
  record Refused(Refusal reason, @Nullable Long limit) implements TransferReply {}

  /** Its name in metrics. */
  default String result() {
    return switch (this) {
      case Done r -> "done";
      case Repeated r -> "repeated";
      case NotFound r -> "not-found";
      case NoSuchTeam r -> "no-such-team";
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
    Repetitions.Asked<TransferReply> asked() {
      return new Repetitions.Asked<>(
          key,
          request,
          Repeated::new,
          reply ->
              reply instanceof Done done ? Optional.of(wording.apply(done)) : Optional.empty());
    }
  }
}
