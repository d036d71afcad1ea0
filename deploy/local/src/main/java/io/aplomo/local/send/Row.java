package io.aplomo.local.send;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One row of a file, with the line where it begins (from 1). */
public sealed interface Row {
  long line();

  /**
   * A complaint.
   *
   * @param body the JSON of {@code POST /v1/complaints}
   */
  record Complaint(long line, ObjectNode body) implements Row {}

  /** Something from which no request can be made. */
  record Unreadable(long line) implements Row {}
}
