package io.aplomo.bench;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.scoring.conversation.Conversation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long the built-in scorer takes for a text, on one thread; run by JMH through {@link
 * TriageBench}.
 */
public class ScoringBenchmark {
  /** The scorer, made once. */
  @State(Scope.Benchmark)
  public static class Scorer {
    final AssessConversation scorer = AssessConversation.builtIn();

    Assessment assess(String text) {
      return scorer.assess(Conversation.of(text));
    }
  }

  /** Everyday texts of a given length. */
  @State(Scope.Thread)
  public static class Everyday {
    /** Characters. */
    @Param({"200", "2000"})
    public int length;

    private String[] texts = {};
    private int next;

    /** Writes the texts beforehand. */
    @Setup(Level.Trial)
    public void write() {
      texts = ScoredTexts.everyday(length);
    }

    String next() {
      next = (next + 1) % texts.length;
      return texts[next];
    }
  }

  /** Texts of 20,000 characters that were made to take long. */
  @State(Scope.Thread)
  public static class Hostile {
    /** What there is too much of. */
    @Param public ScoredTexts.Kind kind = ScoredTexts.Kind.QUOTES;

    private String text = "";

    /** Writes the text beforehand. */
    @Setup(Level.Trial)
    public void write() {
      text = ScoredTexts.hostile(kind);
    }
  }

  /** Texts a second on one core. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public Assessment throughput(Scorer scorer, Everyday texts) {
    return scorer.assess(texts.next());
  }

  /** Time of one text, every one of them measured. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Assessment latency(Scorer scorer, Everyday texts) {
    return scorer.assess(texts.next());
  }

  /** Time of one hostile text. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Assessment hostile(Scorer scorer, Hostile hostile) {
    return scorer.assess(hostile.text);
  }
}
