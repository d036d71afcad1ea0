package io.aplomo.escalation.catalogue.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.CaseClocks;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.sla.model.Circumstances;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole engine, with the standard policies, against the cases of {@code docs/sla-examples.md}
 * that were worked out by hand.
 */
class StandardCasesTest {
  private static final Path PAGE = Path.of("..", "docs", "sla-examples.md");
  private static final Pattern ROW = Pattern.compile("\\| (C\\d+) \\|.*");
  private static final Pattern TIME =
      Pattern.compile("(\\S{10}) (\\d\\d:\\d\\d)( \\(provisional\\))?");
  private static final SlaBook BOOK = StandardDocumentsTest.make().shelf().book();

  /** One line of the page. */
  record Example(
      String number,
      String rule,
      String received,
      String then,
      String due,
      String spanish,
      String english) {
    Circumstances circumstances() {
      String policy = rule.substring(0, rule.indexOf(':'));
      boolean british = policy.startsWith("uk-");
      return new Circumstances(
          Priority.P3,
          Channel.LETTER,
          policy.endsWith("-billing") ? Category.BILLING : null,
          null,
          null,
          british ? "social-housing" : null,
          british ? "GB" : "ES",
          null,
          false);
    }
  }

  static List<Example> examples() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> ROW.matcher(line).matches())
        .map(line -> line.substring(1, line.lastIndexOf('|')))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(row ->
            new Example(
                row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theEngineAgreesWithTheHandInWhateverOrderItHearsOfIt(Example example) {
    ZoneId zone =
        BOOK.applyingTo(example.circumstances()).values().stream()
            .filter(applying ->
                example.rule().equals(applying.policy().code() + ":" + applying.rule().code()))
            .map(applying -> applying.openTime().zone())
            .findFirst()
            .orElseThrow();
    List<ClockFact> facts = facts(example, zone);
    Instant last = facts.stream().map(ClockFact::effectiveAt).max(Instant::compareTo).orElseThrow();
    Random random = new Random(example.number().hashCode());

    for (int i = 0; i < 20; i++) {
      Collections.shuffle(facts, random);
      assertThat(CaseClocks.of(facts, revision -> BOOK, last))
          .filteredOn(clock -> example.rule().equals(clock.policy().code() + ":" + clock.code()))
          .singleElement()
          .returns(instant(example.due(), zone), Clock::dueAt)
          .returns(example.due().endsWith("(provisional)"), Clock::provisional);
    }
  }

  @Test
  void noneIsMissingAndEachIsExplainedTwice() throws IOException {
    assertThat(examples())
        .extracting(Example::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, examples().size()).mapToObj(i -> "C" + i).toList())
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(examples())
        .allSatisfy(
            example -> assertThat(example.spanish()).isNotBlank().isNotEqualTo(example.english()))
        .allSatisfy(example -> assertThat(example.english()).isNotBlank());
  }

  private static List<ClockFact> facts(Example example, ZoneId zone) {
    List<ClockFact> facts = new ArrayList<>();
    Instant received = instant(example.received(), zone);
    facts.add(new ClockFact.Received(received, example.circumstances(), 0));
    for (String step : example.then().split(", ", -1)) {
      if (!step.isEmpty()) {
        int word = step.indexOf(' ');
        facts.add(fact(step.substring(0, word), instant(step.substring(word + 1), zone)));
      }
    }
    return facts;
  }

  private static ClockFact fact(String word, Instant at) {
    return switch (word) {
      case "acknowledged" -> new ClockFact.Delivered(at);
      case "incomplete" -> new ClockFact.Paused(at, PauseCause.AWAITING_COMPLETION);
      case "completed" -> new ClockFact.Continued(at, PauseCause.AWAITING_COMPLETION);
      case "resolved" -> new ClockFact.Resolved(at);
      case "reopened" -> new ClockFact.Reopened(at);
      default -> throw new IllegalArgumentException("the page says " + word);
    };
  }

  /** A time of the page on the calendar's wall clock; {@code 24:00} is the end of a day. */
  private static Instant instant(String text, ZoneId zone) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new IllegalArgumentException("the page says " + text);
    }
    LocalDate day = LocalDate.parse(time.group(1));
    return time.group(2).equals("24:00")
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : day.atTime(LocalTime.parse(time.group(2))).atZone(zone).toInstant();
  }
}
