package io.aplomo.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Span;
import io.aplomo.triage.scoring.conversation.Conversation;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any text whatever, tried on many seeded random ones. */
class AnyTextTest {
  private static final AssessConversation SCORER = AssessConversation.builtIn();
  private static final int TEXTS = 2_000;

  /** Words of cues among noise, so that random texts do hit something. */
  private static final List<String> WORDS =
      List.of(
          "idiota",
          "idiot",
          "te",
          "voy",
          "a",
          "romper",
          "la",
          "cara",
          "I",
          "will",
          "kill",
          "you",
          "no",
          "not",
          "sin",
          "luz",
          "gas",
          "smell",
          "of",
          "quiero",
          "refund",
          "$",
          "1.200,50",
          "84",
          "años",
          "years",
          "old",
          "eres",
          "una",
          "vaca",
          "CLIENTE:",
          "AGENT:",
          "\"",
          "'",
          "¡",
          "!",
          "?",
          "...",
          "\n",
          "p*ta",
          "1d10t4",
          "i d i o t",
          "ＩＤＩＯＴ",
          "😡",
          "e\u0301l",
          "\u200b",
          "\ud83d",
          "\ude21",
          "\u0000",
          "ﷺ",
          "ﬁ",
          "don't",
          "y'all",
          "3er",
          "%",
          "hola");

  @Test
  void pointsOnlyIntoTheText() {
    Random random = new Random(20261121);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);

      Assessment assessment = SCORER.assess(Conversation.of(text));

      assertThat(spans(assessment))
          .as("text %s of the seed", i)
          .allSatisfy(span -> {
            assertThat(span.start()).isNotNegative().isLessThan(span.end());
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(text.substring(span.start(), span.end())).isNotBlank();
          });
    }
  }

  @Test
  void saysTheSameOfTheSameText() {
    Random random = new Random(7);
    AssessConversation another = AssessConversation.builtIn();
    for (int i = 0; i < TEXTS / 10; i++) {
      Conversation conversation = Conversation.of(text(random));

      assertThat(another.assess(conversation)).isEqualTo(SCORER.assess(conversation));
    }
  }

  @Test
  void addsUrgencyUpFromItsReasons() {
    Random random = new Random(11);
    for (int i = 0; i < TEXTS / 2; i++) {
      Assessment assessment = SCORER.assess(Conversation.of(text(random)));

      double sum = assessment.urgency().reasons().stream().mapToDouble(Reason::weight).sum();
      assertThat(assessment.urgency().score()).isEqualTo((int) Math.clamp(sum, 0, 100));
    }
  }

  @Test
  void survivesAnyUnits() {
    Random random = new Random(3);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(60); k >= 0; k--) {
        text.append((char) random.nextInt(0x10000));
      }

      assertThat(SCORER.assess(Conversation.of(text.toString())).language()).isNotEmpty();
    }
  }

  @Test
  void staysFastOnHostileText() {
    List<String> units =
        List.of(
            "no te te te voy a a ",
            "\"'\"' ",
            "e\u0301\u0301\u0301\u0301",
            "a ",
            "(((",
            "i d i o t ",
            "1!1!1!",
            "p**",
            "you are a a a a ",
            "no no no sin ni ",
            "....",
            "ﷺ",
            "9.9.9,9 ");
    for (String unit : units) {
      String text = unit.repeat(20_000 / unit.length());
      SCORER.assess(Conversation.of(text));

      long start = processorTime();
      SCORER.assess(Conversation.of(text));

      // Far above the 35 ms that it takes at worst: a bound against blow-up, not a benchmark.
      assertThat(Duration.ofNanos(processorTime() - start))
          .as("20,000 characters of %s", unit)
          .isLessThan(Duration.ofMillis(500));
    }
  }

  /** Nanoseconds of this thread alone, so that a busy machine fails no test. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      if (random.nextInt(5) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static List<Span> spans(Assessment assessment) {
    return Stream.of(
            assessment.urgency().reasons(),
            assessment.fault().reasons(),
            assessment.conduct().reasons(),
            assessment.demand().reasons(),
            assessment.understanding().reasons(),
            assessment.safetyReasons(),
            assessment.vulnerableReasons())
        .flatMap(List::stream)
        .flatMap(reason -> reason.spans().stream())
        .toList();
  }
}
