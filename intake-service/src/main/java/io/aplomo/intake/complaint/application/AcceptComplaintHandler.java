package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.idempotency.InFlightKeys;
import io.aplomo.intake.groupcommit.GroupCommit;
import io.aplomo.intake.groupcommit.GroupCommitLimits;
import io.aplomo.intake.groupcommit.VertxLane;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/** Takes a complaint in: durable, with its event on the way, before the answer is given. */
@Singleton
public class AcceptComplaintHandler {
  private final GroupCommit<AcceptComplaint, Acceptance> commits;
  private final InFlightKeys inFlight;
  private final Counter accepted;
  private final Counter repeated;
  private final Counter refused;

  AcceptComplaintHandler(
      Vertx vertx,
      GroupCommitLimits limits,
      ComplaintBatch batch,
      InFlightKeys inFlight,
      MeterRegistry metrics) {
    this.inFlight = inFlight;
    DistributionSummary sizes =
        DistributionSummary.builder("aplomo.intake.batch.size")
            .description("Complaints that shared a transaction")
            .serviceLevelObjectives(1, 4, 16, 64, 128, 256)
            .register(metrics);
    commits =
        new GroupCommit<>(
            new VertxLane(vertx),
            limits,
            commands -> batch.commit(commands).invoke(outcomes -> outcomes.forEach(this::count)),
            sizes::record);
    Gauge.builder("aplomo.intake.queue.depth", commits, GroupCommit::waiting)
        .description("Complaints that wait for a transaction")
        .register(metrics);
    accepted = counter(metrics, "aplomo.complaints.accepted", "Complaints stored");
    repeated = counter(metrics, "aplomo.complaints.repeated", "Complaints that were stored before");
    refused =
        counter(
            metrics, "aplomo.complaints.refused", "Complaints refused for what is stored or when");
  }

  /**
   * Answers after the commit. Fails with 409 while a request with the same key is being worked on
   * here, and as {@link GroupCommit#submit} does.
   */
  public Uni<Acceptance> accept(AcceptComplaint command) {
    return inFlight.guard(command.key(), () -> commits.submit(command));
  }

  /** Counts what was committed, whether or not its caller is still there to be told. */
  private void count(Acceptance acceptance) {
    switch (acceptance) {
      case Acceptance.Accepted yes -> accepted.increment();
      case Acceptance.Known known -> repeated.increment();
      case Acceptance.Answered answered -> repeated.increment();
      case Acceptance.InFlight inFlightElsewhere -> refused.increment();
      case Acceptance.Conflicting conflicting -> refused.increment();
      case Acceptance.Refused no -> refused.increment();
    }
  }

  private static Counter counter(MeterRegistry metrics, String name, String description) {
    return Counter.builder(name).description(description).register(metrics);
  }
}
