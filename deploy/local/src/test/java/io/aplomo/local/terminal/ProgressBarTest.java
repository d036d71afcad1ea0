package io.aplomo.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ProgressBarTest {
  private final StringWriter output = new StringWriter();
  private Instant now = Instant.EPOCH;
  private final InstantSource clock = () -> now;

  @Test
  void writesALinePerTenthIntoAFile() {
    ProgressBar bar = new ProgressBar(terminal(false), clock, 500);

    LongStream.rangeClosed(1, 500).forEach(done -> bar.show(done, "fine"));

    assertThat(output.toString().lines())
        .hasSize(10)
        .startsWith(" 10 %  50 of 500  fine")
        .endsWith("100 %  500 of 500  fine");
  }

  @Test
  void redrawsATerminalNoMoreThanTenTimesASecondAndAlwaysAtTheEnd() {
    ProgressBar bar = new ProgressBar(terminal(true), clock, 100);

    for (int done = 1; done < 100; done++) {
      now = now.plusMillis(10);
      bar.show(done, "");
    }
    assertThat(output.toString().split("\r", -1)).hasSize(1 + 10);
    bar.show(100, "");

    assertThat(output.toString()).endsWith("█".repeat(30) + "  100 of 100  ");
  }

  @Test
  void doesNotMindATotalOfNothing() {
    ProgressBar bar = new ProgressBar(terminal(false), clock, 0);

    bar.show(0, "");

    assertThat(output.toString()).isEmpty();
  }

  private Terminal terminal(boolean interactive) {
    return new Terminal(new PrintWriter(output, true), interactive, false, 80);
  }
}
