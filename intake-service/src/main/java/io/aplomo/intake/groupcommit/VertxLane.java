package io.aplomo.intake.groupcommit;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * A lane on one event loop: the connections that it uses live on the same loop, so that a batch
 * changes threads only to answer its callers.
 */
public final class VertxLane implements Lane {
  private final Vertx vertx;
  private final Context context;

  public VertxLane(Vertx vertx) {
    this.vertx = vertx;
    // Not the copy that belongs to a request, should one happen to be the first to need this.
    this.context = VertxContext.getRootContext(vertx.getOrCreateContext());
  }

  @Override
  public void run(Runnable task) {
    context.runOnContext(nothing -> task.run());
  }

  @Override
  public void after(Duration delay, Runnable task) {
    // The timer fires on the context of whoever sets it.
    run(() -> vertx.setTimer(Math.max(1, delay.toMillis()), timer -> task.run()));
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
