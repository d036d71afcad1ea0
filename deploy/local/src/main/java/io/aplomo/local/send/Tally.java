package io.aplomo.local.send;

import io.aplomo.local.client.Answer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many rows ended how. Not for use by several threads at once. */
public final class Tally {
  /** The code for rows that are not even a request; as a problem code of the API would look. */
  static final String UNREADABLE = "row.unreadable";

  private long accepted;
  private long duplicate;
  private long conflict;
  private long refused;
  private long unanswered;
  private final SortedMap<String, Reason> reasons = new TreeMap<>();

  /**
   * Why rows were not accepted.
   *
   * @param count how many
   * @param firstLine where the first of them begins in the file
   */
  public record Reason(long count, long firstLine) {
    private Reason(long line) {
      this(1, line);
    }

    private Reason and(Reason other) {
      return new Reason(count + other.count, Math.min(firstLine, other.firstLine));
    }
  }

  void count(long line, Answer answer) {
    switch (answer) {
      case Answer.Accepted a -> accepted++;
      case Answer.Duplicate d -> duplicate++;
      case Answer.Conflict c -> {
        conflict++;
        because("complaint.external-id-conflict", line);
      }
      case Answer.Refused why -> {
        refused++;
        because(why.field().map(field -> why.code() + " (" + field + ")").orElse(why.code()), line);
      }
      case Answer.Unanswered why -> {
        unanswered++;
        because(why.reason(), line);
      }
    }
  }

  void countUnreadable(long line) {
    refused++;
    because(UNREADABLE, line);
  }

  public long accepted() {
    return accepted;
  }

  public long duplicate() {
    return duplicate;
  }

  public long conflict() {
    return conflict;
  }

  public long refused() {
    return refused;
  }

  public long unanswered() {
    return unanswered;
  }

  public long total() {
    return accepted + duplicate + conflict + refused + unanswered;
  }

  /** By problem code, or by what kept the answer away. */
  public SortedMap<String, Reason> reasons() {
    return Collections.unmodifiableSortedMap(reasons);
  }

  private void because(String why, long line) {
    reasons.merge(why, new Reason(line), Reason::and);
  }
}
