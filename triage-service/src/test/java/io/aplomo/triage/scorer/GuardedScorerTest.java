package io.aplomo.triage.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.contracts.triage.Span;
import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.spi.ConversationScorer;
import io.aplomo.triage.scoring.spi.Verdicts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedScorerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final int CALLS = 4;
  private static final Scorer IDENTITY = new Scorer("own", "1_1");
  private static final Conversation CONVERSATION = Conversation.of("Marisol has no gas.");
  private static final Assessment BUILT_IN = AssessConversation.builtIn().assess(CONVERSATION);
  private static final Verdicts ABUSIVE = conduct(0.9, List.of(new Span(null, 0, 7)));

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Own own = new Own();
  private @Nullable GuardedScorer guarded;

  @AfterEach
  void close() {
    if (guarded != null) {
      guarded.close();
    }
  }

  @Test
  void answersWhatTheOwnScorerSays() {
    guard(PATIENCE, AN_HOUR);

    Assessment assessment = assess();

    assertThat(assessment.conduct()).isEqualTo(ABUSIVE.conduct());
    assertThat(assessment.urgency()).isEqualTo(BUILT_IN.urgency());
    assertThat(assessment.scorer()).isEqualTo(IDENTITY);
    assertThat(calls("answered")).isEqualTo(1);
  }

  @Test
  void cutsAHangingScorerOff() {
    CountDownLatch interrupted = new CountDownLatch(1);
    own.judgement =
        () -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return ABUSIVE;
        };
    guard(Duration.ofMillis(100), Duration.ZERO);

    // On a busy machine the first call may be given up before its thread has begun.
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(assess()).isEqualTo(BUILT_IN);
          assertThat(interrupted.getCount()).isZero();
        });
    assertThat(calls("timeout")).isPositive();
  }

  @Test
  void answersOnWhenEveryThreadHangsForEver() {
    CountDownLatch never = new CountDownLatch(1);
    own.judgement =
        () -> {
          while (never.getCount() > 0) {
            Thread.onSpinWait();
            // Deaf to its interruption, as native code is.
            Thread.interrupted();
          }
          return ABUSIVE;
        };
    guard(Duration.ofMillis(20), Duration.ZERO);

    try {
      await().atMost(PATIENCE).until(() -> assess().equals(BUILT_IN) && calls("failed") > 0);
    } finally {
      never.countDown();
    }
  }

  @Test
  void fallsBackOnAnException() {
    own.judgement =
        () -> {
          throw new IllegalStateException("Marisol");
        };
    guard(PATIENCE, AN_HOUR);

    assertThat(assess()).isEqualTo(BUILT_IN);
    assertThat(calls("failed")).isEqualTo(1);
  }

  @Test
  void fallsBackOnNotANumber() {
    own.judgement = () -> conduct(Double.NaN, List.of());
    guard(PATIENCE, AN_HOUR);

    assertThat(assess()).isEqualTo(BUILT_IN);
    assertThat(calls("invalid")).isEqualTo(1);
  }

  @Test
  void fallsBackOnASpanOutsideOfTheText() {
    own.judgement = () -> conduct(0.9, List.of(new Span(null, 0, 20)));
    guard(PATIENCE, AN_HOUR);

    assertThat(assess()).isEqualTo(BUILT_IN);
    assertThat(calls("invalid")).isEqualTo(1);
  }

  @Test
  void leavesAFailingScorerAlone() {
    own.judgement =
        () -> {
          throw new IllegalStateException("Marisol");
        };
    guard(PATIENCE, AN_HOUR);

    for (int i = 0; i < CALLS + 2; i++) {
      assertThat(assess()).isEqualTo(BUILT_IN);
    }

    assertThat(own.asked).isEqualTo(CALLS);
    assertThat(calls("prevented")).isEqualTo(2);
    assertThat(open()).isEqualTo(1);
  }

  @Test
  void takesAScorerBackThatHasRecovered() {
    Callable<Verdicts> well = own.judgement;
    own.judgement = () -> conduct(Double.NaN, List.of());
    guard(PATIENCE, Duration.ofMillis(50));
    for (int i = 0; i < CALLS; i++) {
      assess();
    }
    assertThat(open()).isEqualTo(1);

    own.judgement = well;

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(assess().scorer()).isEqualTo(IDENTITY);
          assertThat(open()).isZero();
        });
  }

  @Test
  void logsEachChangeOfStateOnceAndNoText() {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Handler handler = collecting(lines);
    Logger log = Logger.getLogger(GuardedScorer.class.getName());
    log.addHandler(handler);
    try {
      own.judgement =
          () -> {
            throw new IllegalStateException("Marisol");
          };
      guard(PATIENCE, AN_HOUR);
      for (int i = 0; i < CALLS + 2; i++) {
        assess();
      }
    } finally {
      log.removeHandler(handler);
    }

    assertThat(lines)
        .containsExactly("the scorer fails too often and is left alone; the built-in one answers");
  }

  @Test
  void closesTheScorer() {
    guard(PATIENCE, AN_HOUR).close();

    assertThat(own.closed).isTrue();
  }

  private GuardedScorer guard(Duration timeout, Duration delay) {
    GuardedScorer made = new GuardedScorer(own, IDENTITY, new Config(timeout, delay), registry);
    guarded = made;
    return made;
  }

  private Assessment assess() {
    GuardedScorer scorer = guarded;
    if (scorer == null) {
      throw new IllegalStateException("guard() comes first");
    }
    return scorer.assess(CONVERSATION, BUILT_IN);
  }

  private double calls(String outcome) {
    return registry.get("aplomo.scorer.calls").tag("outcome", outcome).counter().count();
  }

  private double open() {
    return registry.get("aplomo.scorer.open").tag("scorer", "own").gauge().value();
  }

  private static Verdicts conduct(double score, List<Span> spans) {
    Reason reason = new Reason("OWN", 0.9, spans);
    return Verdicts.builder()
        .conduct(new Conduct(Conduct.Level.ABUSIVE, Conduct.Target.STAFF, score, List.of(reason)))
        .build();
  }

  private static Handler collecting(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /** A scorer that does what the test says. */
  private static final class Own implements ConversationScorer {
    volatile Callable<Verdicts> judgement = () -> ABUSIVE;
    volatile int asked;
    volatile boolean closed;

    @Override
    public String name() {
      return IDENTITY.name();
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public Verdicts judge(Conversation conversation, Assessment builtIn) throws Exception {
      count();
      return judgement.call();
    }

    private synchronized void count() {
      asked++;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** A configuration that opens after {@value #CALLS} calls and closes after one. */
  private record Config(Duration timeout, Duration breakerDelay) implements ScorerConfig {
    @Override
    public String name() {
      return "own";
    }

    @Override
    public Optional<Path> folder() {
      return Optional.empty();
    }

    @Override
    public int breakerCalls() {
      return CALLS;
    }

    @Override
    public double breakerFailureShare() {
      return 0.5;
    }

    @Override
    public int breakerTrials() {
      return 1;
    }
  }
}
