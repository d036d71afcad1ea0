package io.aplomo.intake.groupcommit;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;

/** Transactions that end when a test says so. */
final class HeldCommits {
  /** One attempt to commit. */
  static final class Attempt {
    final List<String> items;
    private final UniEmitter<? super List<String>> outcome;

    Attempt(List<String> items, UniEmitter<? super List<String>> outcome) {
      this.items = items;
      this.outcome = outcome;
    }

    void commit() {
      outcome.complete(items.stream().map(item -> "stored " + item).toList());
    }

    void fail(Throwable fault) {
      outcome.fail(fault);
    }
  }

  final List<Attempt> attempts = new ArrayList<>();

  Uni<List<String>> commit(List<String> items) {
    return Uni.createFrom().emitter(outcome -> attempts.add(new Attempt(items, outcome)));
  }

  Attempt attempt(int number) {
    return attempts.get(number);
  }

  List<List<String>> items() {
    return attempts.stream().map(attempt -> attempt.items).toList();
  }
}
