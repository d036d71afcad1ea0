package io.aplomo.intake.groupcommit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.Problem;
import io.aplomo.chassis.problem.ProblemException;
import io.smallrye.mutiny.subscription.Cancellable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration ABANDON_AFTER = Duration.ofSeconds(20);

  private final VirtualLane lane = new VirtualLane();
  private final HeldCommits commits = new HeldCommits();
  private final List<Integer> sizes = new ArrayList<>();
  private final Map<String, Object> answers = new LinkedHashMap<>();

  @Test
  void commitsAtOnceWhenNothingIsInFlight() {
    GroupCommit<String, String> group = group(2, 256, 100);

    submit(group, "a");

    assertThat(commits.items()).containsExactly(List.of("a"));
    assertThat(answers).isEmpty();
    commit(0);
    assertThat(answers).containsExactly(Map.entry("a", "stored a"));
  }

  @Test
  void gathersWhileABatchIsInFlight() {
    GroupCommit<String, String> group = group(1, 256, 100);
    submit(group, "a");

    submit(group, "b");
    submit(group, "c");
    assertThat(group.waiting()).isEqualTo(2);
    commit(0);

    assertThat(commits.items()).containsExactly(List.of("a"), List.of("b", "c"));
    assertThat(group.waiting()).isZero();
    commit(1);
    assertThat(answers).containsValues("stored a", "stored b", "stored c");
    assertThat(sizes).containsExactly(1, 2);
  }

  @Test
  void keepsToItsBatchesInFlight() {
    GroupCommit<String, String> group = group(2, 256, 100);

    submit(group, "a");
    submit(group, "b");
    submit(group, "c");

    assertThat(commits.items()).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void keepsToItsBatchSize() {
    GroupCommit<String, String> group = group(1, 3, 100);
    submit(group, "first");

    List.of("a", "b", "c", "d").forEach(item -> submit(group, item));
    commit(0);

    assertThat(commits.attempt(1).items).containsExactly("a", "b", "c");
  }

  @Test
  void turnsAwayWhatTheQueueCannotHold() {
    GroupCommit<String, String> group = group(1, 256, 2);
    submit(group, "in flight");
    submit(group, "a");
    submit(group, "b");

    submit(group, "c");

    assertThat(problem("c")).isEqualTo(EdgeProblem.BUSY.code());
    assertThat(retryAfter("c")).isEqualTo("2");
    commit(0);
    commit(1);
    assertThat(answers).containsEntry("a", "stored a").containsEntry("b", "stored b");
  }

  @Test
  void redoesAFailedBatchOneByOneSoThatOneBadItemHarmsNobody() {
    GroupCommit<String, String> group = group(1, 256, 100);
    submit(group, "first");
    List.of("a", "bad", "c").forEach(item -> submit(group, item));
    commit(0);

    IllegalArgumentException refused = new IllegalArgumentException("bad");
    fail(1, refused);
    commit(2);
    fail(3, refused);
    commit(4);

    assertThat(commits.items())
        .containsExactly(
            List.of("first"), List.of("a", "bad", "c"), List.of("a"), List.of("bad"), List.of("c"));
    assertThat(answers)
        .containsEntry("a", "stored a")
        .containsEntry("bad", refused)
        .containsEntry("c", "stored c");
  }

  @Test
  void triesAgainWhatMetAFaultOfTheEnvironment() {
    GroupCommit<String, String> group = group(1, 256, 100);
    submit(group, "a");

    fail(0, new IOException("connection lost"));
    fail(1, new IOException("connection refused"));
    assertThat(answers).isEmpty();
    lane.advance(Duration.ofMillis(20));
    commit(2);

    assertThat(commits.items()).containsExactly(List.of("a"), List.of("a"), List.of("a"));
    assertThat(answers).containsEntry("a", "stored a");
  }

  @Test
  void answersInTimeWhenTheEnvironmentStaysAway() {
    GroupCommit<String, String> group = group(1, 256, 100);
    submit(group, "in flight");
    submit(group, "waiting");

    // A frozen server: the attempt never ends.
    lane.advance(PATIENCE.plusMillis(250));

    assertThat(problem("in flight")).isEqualTo(EdgeProblem.UNAVAILABLE.code());
    assertThat(problem("waiting")).isEqualTo(EdgeProblem.UNAVAILABLE.code());
    assertThat(retryAfter("waiting")).isEqualTo("2");
    assertThat(group.waiting()).isZero();
  }

  @Test
  void stopsTryingWhenNobodyWaitsAnyMore() {
    GroupCommit<String, String> group = group(1, 256, 100);
    submit(group, "a");
    fail(0, new IOException("connection refused"));
    lane.advance(PATIENCE.plusMillis(500));
    int attempts = commits.attempts.size();

    fail(attempts - 1, new IOException("connection refused"));
    lane.advance(Duration.ofSeconds(2));

    assertThat(commits.attempts).hasSize(attempts);
    assertThat(lane.idle()).isTrue();
  }

  @Test
  void letsGoOfAnAttemptThatNobodyWillAnswer() {
    GroupCommit<String, String> group = group(1, 256, 100);
    submit(group, "lost");
    lane.advance(ABANDON_AFTER.plusMillis(250));

    submit(group, "later");

    assertThat(commits.items()).containsExactly(List.of("lost"), List.of("later"));
  }

  @Test
  void commitsThoughTheCallerHasGone() {
    GroupCommit<String, String> group = group(1, 256, 100);
    Cancellable gone = group.submit("a").subscribe().with(answer -> answers.put("a", answer));
    submit(group, "b");

    gone.cancel();
    commit(0);

    assertThat(commits.items()).containsExactly(List.of("a", "b"));
    assertThat(answers).containsExactly(Map.entry("b", "stored b"));
  }

  @Test
  void isSilentWhenIdle() {
    GroupCommit<String, String> group = group(2, 256, 100);
    submit(group, "a");
    commit(0);

    lane.advance(Duration.ofSeconds(1));

    assertThat(lane.idle()).isTrue();
  }

  @Test
  void losesNoneOfManyItemsWhateverFails() {
    GroupCommit<String, String> group = group(2, 7, 1000, Duration.ofMinutes(5));
    IntStream.range(0, 200).forEach(i -> submit(group, "i" + i));

    for (int n = 0; answers.size() < 200; n++) {
      // Every third attempt fails for the environment, whatever it holds.
      if (n % 3 == 0) {
        fail(n, new IOException("connection lost"));
      } else {
        commit(n);
      }
      lane.advance(Duration.ofMillis(20));
    }

    assertThat(answers)
        .allSatisfy((item, answer) -> assertThat(answer).isEqualTo("stored " + item));
  }

  private GroupCommit<String, String> group(int inFlight, int batchSize, int queueLimit) {
    return group(inFlight, batchSize, queueLimit, PATIENCE);
  }

  private GroupCommit<String, String> group(
      int inFlight, int batchSize, int queueLimit, Duration patience) {
    return new GroupCommit<>(
        lane,
        new FixedLimits(batchSize, inFlight, queueLimit, patience, ABANDON_AFTER),
        commits::commit,
        sizes::add);
  }

  private void submit(GroupCommit<String, String> group, String item) {
    group
        .submit(item)
        .subscribe()
        .with(answer -> answers.put(item, answer), fault -> answers.put(item, fault));
    lane.settle();
  }

  private void commit(int attempt) {
    commits.attempt(attempt).commit();
    lane.settle();
  }

  private void fail(int attempt, Throwable fault) {
    commits.attempt(attempt).fail(fault);
    lane.settle();
  }

  private String problem(String item) {
    return refusal(item).code();
  }

  private String retryAfter(String item) {
    return String.valueOf(refusal(item).headers().get("Retry-After"));
  }

  private Problem refusal(String item) {
    assertThat(answers.get(item)).isInstanceOf(ProblemException.class);
    return ((ProblemException) requireNonNull(answers.get(item))).problem();
  }

  private record FixedLimits(
      int batchSize, int batchesInFlight, int queueLimit, Duration patience, Duration abandonAfter)
      implements GroupCommitLimits {}
}
