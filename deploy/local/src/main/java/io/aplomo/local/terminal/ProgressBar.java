package io.aplomo.local.terminal;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Progress towards a known total: redrawn in place on a terminal, one line per tenth in a file. For
 * use by one thread at a time.
 */
public final class ProgressBar {
  private static final int WIDTH = 30;

  /** Redrawing more often than this only costs. */
  private static final Duration PACE = Duration.ofMillis(100);

  private static final int STEPS_IN_A_FILE = 10;

  private final Terminal terminal;
  private final InstantSource clock;
  private final long total;
  private long nextDrawMillis;
  private long lastStep;

  /**
   * Draws nothing yet.
   *
   * @param total at least 1
   */
  public ProgressBar(Terminal terminal, InstantSource clock, long total) {
    this.terminal = terminal;
    this.clock = clock;
    this.total = Math.max(1, total);
  }

  /** Shows {@code done} of the total and {@code note} behind it, if it is time to. */
  public void show(long done, String note) {
    if (!terminal.interactive()) {
      long step = done * STEPS_IN_A_FILE / total;
      if (step > lastStep) {
        lastStep = step;
        terminal.line("%3d %%  %d of %d  %s".formatted(done * 100 / total, done, total, note));
      }
      return;
    }
    long now = clock.millis();
    if (now >= nextDrawMillis || done == total) {
      nextDrawMillis = now + PACE.toMillis();
      terminal.redraw(bar(done) + "  " + done + " of " + total + "  " + note);
    }
  }

  private String bar(long done) {
    int filled = (int) (done * WIDTH / total);
    return "█".repeat(filled) + terminal.styled(Terminal.Style.FAINT, "░".repeat(WIDTH - filled));
  }
}
