package io.aplomo.escalation.promise.http;

import io.aplomo.escalation.promise.model.Promise;
import io.aplomo.escalation.promise.persistence.PromiseStore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promise after a request, without its words.
 *
 * @param warnAt when whoever sees to it is warned
 * @param replaces the promise in whose place it is; absent if it is the first
 */
@Schema(name = "MovedPromise")
record MovedPromise(
    UUID id,
    UUID caseId,
    String state,
    Instant due,
    Instant warnAt,
    String owner,
    @Nullable UUID replaces) {
  static MovedPromise of(Promise promise) {
    return new MovedPromise(
        promise.id(),
        promise.caseId(),
        PromiseStore.name(promise.state()),
        promise.due(),
        promise.warnAt(),
        promise.owner(),
        promise.replaces());
  }
}
