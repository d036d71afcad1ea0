package io.aplomo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.local.client.Answer;
import io.aplomo.local.client.CasesClient;
import io.aplomo.local.client.IntakeClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Posts the complaints one after the other and watches what becomes of each. */
public final class DemoRun {
  /** Between two posts, so that one can watch. */
  private static final Duration PACE = Duration.ofMillis(120);

  /**
   * Between two looks at a case that is not there yet: at first short, so that the time shown is
   * true, then ever longer, so that forty of us do not keep a slow platform slow.
   */
  private static final Duration FIRST_LOOK = Duration.ofMillis(20);

  private static final Duration RAREST_LOOK = Duration.ofSeconds(1);

  /** After so long without an assessed case a complaint counts as undecided. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final IntakeClient intake;
  private final CasesClient cases;
  private final String run;

  /**
   * A run of its own.
   *
   * @param run makes the external ids of this run differ from those of any other
   */
  public DemoRun(IntakeClient intake, CasesClient cases, String run) {
    this.intake = intake;
    this.cases = cases;
    this.run = run;
  }

  /**
   * Runs to the end, telling {@code view} of every step.
   *
   * @return whether every complaint got its case
   */
  public boolean show(DemoView view) {
    List<DemoComplaint> complaints = DemoComplaint.all();
    List<Outcome> outcomes = new ArrayList<>();
    view.begin(complaints.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (DemoComplaint complaint : complaints) {
        threads.execute(() -> {
          Outcome outcome = follow(complaint);
          synchronized (outcomes) {
            outcomes.add(outcome);
            view.show(outcome);
          }
        });
        LockSupport.parkNanos(PACE.toNanos());
      }
    }
    view.end(outcomes);
    return outcomes.stream().allMatch(Outcome.Decided.class::isInstance);
  }

  private Outcome follow(DemoComplaint complaint) {
    ObjectNode body = complaint.body().deepCopy();
    body.put("externalId", "demo-" + run + "-" + complaint.number());
    long began = System.nanoTime();
    Answer answer = intake.post(body);
    return switch (answer) {
      case Answer.Accepted accepted -> watch(complaint, accepted.id(), began);
      case Answer.Duplicate known -> watch(complaint, known.id(), began);
      case Answer.Conflict conflict -> new Outcome.Failed(complaint, conflict);
      case Answer.Refused refused -> new Outcome.Failed(complaint, refused);
      case Answer.Unanswered unanswered -> new Outcome.Failed(complaint, unanswered);
    };
  }

  private Outcome watch(DemoComplaint complaint, String id, long began) {
    long pause = FIRST_LOOK.toNanos();
    while (System.nanoTime() - began < PATIENCE.toNanos()) {
      Optional<JsonNode> found = cases.assessed(id);
      if (found.isPresent()) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        return new Outcome.Decided(complaint, found.get(), elapsed);
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(pause + pause / 4, RAREST_LOOK.toNanos());
    }
    return new Outcome.Undecided(complaint);
  }
}
