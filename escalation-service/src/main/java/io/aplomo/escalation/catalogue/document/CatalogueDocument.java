package io.aplomo.escalation.catalogue.document;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What every document shows of itself, whatever its kind. */
public interface CatalogueDocument {

  /** A code as events have it: 1 to 64 characters. */
  String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** What people call it. */
  LocalizedName name();

  /**
   * Looks at the code under which a document is put.
   *
   * @throws ProblemException 400 if the path has no code, or the document another one
   */
  static void checkCode(String code, @Nullable String codeOfBody) {
    checkName("code", code, codeOfBody);
  }

  /**
   * Looks at what names a document in its path, whatever {@code field} it is called.
   *
   * @throws ProblemException 400 if the path has no code, or the document another one
   */
  static void checkName(String field, String ofPath, @Nullable String ofBody) {
    if (!ofPath.matches(CODE)) {
      throw EdgeProblem.INVALID_VALUE.problem().withField(field).exception();
    }
    if (ofBody != null && !ofBody.equals(ofPath)) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField(field)
          .withDetail("Expected that of the path, or none.")
          .exception();
    }
  }
}
