package io.aplomo.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds {@code docs/events.md} to the catalogue. */
class EventsPageTest {

  /** Tests of a module run in its folder. */
  private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();

  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(DOCS.resolve("events.md"), UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void hasARowForEveryEvent(EventType type) {
    String name = type.type().replaceFirst("^io\\.aplomo\\.", "").replaceFirst("\\.v1$", "");

    assertThat(page)
        .contains("| `" + name + "` | `" + type.topic() + "` | `" + type.source() + "` |")
        .contains("resources" + type.sampleResource())
        .contains("resources" + type.minimalSampleResource());
  }

  @Test
  void linksToFilesThatExist() {
    assertThat(
            Pattern.compile("]\\(([^)]+)\\)").matcher(page).results().map(EventsPageTest::target))
        .hasSizeGreaterThan(18)
        .allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void namesEveryHeader() {
    assertThat(page)
        .contains(
            CloudEventHeaders.SPEC_VERSION,
            CloudEventHeaders.ID,
            CloudEventHeaders.TYPE,
            CloudEventHeaders.SOURCE,
            CloudEventHeaders.SUBJECT,
            CloudEventHeaders.TENANT,
            CloudEventHeaders.SEQUENCE,
            CloudEventHeaders.EFFECTIVE_AT,
            CloudEventHeaders.TIME,
            CloudEventHeaders.CONTENT_TYPE,
            CloudEventHeaders.TRACEPARENT);
  }

  private static Path target(MatchResult link) {
    return DOCS.resolve(link.group(1).replaceFirst("#.*", "")).normalize();
  }
}
