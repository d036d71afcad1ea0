package io.aplomo.chassis.http;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags (RFC 9110, 8.8.3) over the version of what people edit: {@code "7"}, strong, one per
 * change.
 */
public final class EntityTag {

  /** 18 digits fit into a long. */
  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

  private EntityTag() {}

  /** The value of the {@code ETag} header for {@code version}, which is not negative. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that the caller read.
   *
   * @param ifMatch value of the {@code If-Match} header
   * @throws ProblemException 428 if there is none (an edit must say what it edits), 412 if it is no
   *     tag of ours: it matches nothing
   */
  public static long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw EdgeProblem.IF_MATCH_REQUIRED.exception();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw EdgeProblem.STALE.exception();
    }
    return Long.parseLong(tag.group(1));
  }

  /**
   * Throws 412 {@code request.stale} unless {@code expected} is {@code actual}; the answer has the
   * tag of today.
   */
  public static void check(long expected, long actual) {
    if (expected != actual) {
      throw EdgeProblem.STALE.problem().withHeader("ETag", of(actual)).exception();
    }
  }
}
