package io.aplomo.chassis.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows that are handed to a statement as one array for each column. They are unrolled in the select
 * list, where PostgreSQL reads each array in place: in the from clause it would copy every one of
 * them into a tuple store first.
 */
public final class Unrolled {
  private static final Pattern PARTING = Pattern.compile(", ");

  private Unrolled() {}

  /**
   * The select that makes rows of the parameters from {@code $1} on, in the order of the arrays,
   * which are all of one length.
   *
   * @param columns name and type of each, as {@code "case_id uuid"}, in the order of the
   *     parameters; several in one text are parted by {@code ", "}
   */
  public static String select(String... columns) {
    List<String> values = new ArrayList<>();
    for (String column : PARTING.splitAsStream(String.join(", ", columns)).toList()) {
      int space = column.indexOf(' ');
      if (space < 1) {
        throw new IllegalArgumentException("no name and type: " + column);
      }
      values.add(
          "unnest($%d::%s[]) as %s"
              .formatted(
                  values.size() + 1, column.substring(space + 1), column.substring(0, space)));
    }
    return "select " + String.join(", ", values);
  }
}
