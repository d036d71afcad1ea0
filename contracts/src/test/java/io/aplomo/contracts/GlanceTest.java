package io.aplomo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlanceTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final List<String> PLAIN =
      List.of("a", "a-b.c/9", "/a", "/intake", "/a/b-1", "Z-9", "x".repeat(128), TRACE);
  private static final String CHARACTERS = "az09AZf-./ \u00e9\n";

  @Test
  void neverSaysYesWhereThePatternSaysNo() {
    compare(EventEnvelope.TYPE, value -> Glance.isName(value, 0, 128, ".-"));
    compare(EventEnvelope.SOURCE, value -> Glance.isPath(value, 64));
    compare(EventEnvelope.SUBJECT, value -> Glance.isWord(value, 64));
    compare(EventEnvelope.TENANT, value -> Glance.isName(value, 0, 32, "-"));
    compare(EventEnvelope.TRACEPARENT, Glance::isTraceparent);
  }

  @Test
  void knowsWhatIsPlain() {
    assertThat(Glance.isName("io.aplomo.complaint.received.v1", 0, 128, ".-")).isTrue();
    assertThat(Glance.isPath("/intake", 64)).isTrue();
    assertThat(Glance.isWord("0192f0c1-7a4e-7c3b-8f00-2b1d5c6e7f80", 64)).isTrue();
    assertThat(Glance.isTraceparent(TRACE)).isTrue();
  }

  /** Every plain value with every one of its characters changed, left out or doubled. */
  private static void compare(Pattern pattern, Predicate<String> glance) {
    Random random = new Random(7);
    for (String plain : PLAIN) {
      check(pattern, glance, plain);
      for (int at = 0; at < plain.length(); at++) {
        String before = plain.substring(0, at);
        String after = plain.substring(at + 1);
        char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        check(pattern, glance, before + other + after);
        check(pattern, glance, before + after);
        check(pattern, glance, before + plain.charAt(at) + plain.charAt(at) + after);
      }
    }
    check(pattern, glance, "");
  }

  private static void check(Pattern pattern, Predicate<String> glance, String value) {
    if (glance.test(value)) {
      assertThat(value).matches(pattern);
    }
  }
}
