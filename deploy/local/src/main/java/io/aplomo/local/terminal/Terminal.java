package io.aplomo.local.terminal;

import java.io.PrintWriter;

/**
 * Where output goes.
 *
 * @param interactive whether a person watches a terminal: lines may be redrawn
 * @param coloured whether escape sequences for colours are welcome
 * @param columns width in characters
 */
public record Terminal(PrintWriter out, boolean interactive, boolean coloured, int columns) {
  private static final int DEFAULT_COLUMNS = 120;
  private static final String ERASE_LINE = "\r\u001b[2K";
  private static final String RESET = "\u001b[0m";

  /** Colours by what they mean. */
  public enum Style {
    PLAIN(""),
    STRONG("\u001b[1m"),
    FAINT("\u001b[2m"),
    GOOD("\u001b[32m"),
    NOTICE("\u001b[33m"),
    BAD("\u001b[31m"),
    ALARM("\u001b[1;31m");

    private final String sequence;

    Style(String sequence) {
      this.sequence = sequence;
    }
  }

  /**
   * The terminal as the shell in front of us described it in system properties: {@code aplomo.tty}
   * (true or false) and {@code aplomo.columns}. Colours need a terminal and no NO_COLOR
   * (no-color.org).
   */
  public static Terminal detect(PrintWriter out) {
    boolean interactive = Boolean.getBoolean("aplomo.tty");
    String noColour = System.getenv("NO_COLOR");
    boolean coloured = interactive && (noColour == null || noColour.isEmpty());
    int columns = Integer.getInteger("aplomo.columns", DEFAULT_COLUMNS);
    return new Terminal(out, interactive, coloured, columns > 0 ? columns : DEFAULT_COLUMNS);
  }

  /** {@code text} in the style, or as it is where colours are not welcome. */
  public String styled(Style style, String text) {
    return coloured && style != Style.PLAIN ? style.sequence + text + RESET : text;
  }

  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Replaces the current line, without ending it; nothing where nobody watches. */
  public void redraw(String text) {
    if (interactive) {
      out.print(ERASE_LINE + text);
      out.flush();
    }
  }

  /** Removes what {@link #redraw} left on the current line. */
  public void erase() {
    redraw("");
  }
}
