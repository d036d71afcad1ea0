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
    if (!code.matches(CODE)) {
      throw EdgeProblem.INVALID_VALUE.problem().withField("code").exception();
    }
    if (codeOfBody != null && !codeOfBody.equals(code)) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField("code")
          .withDetail("Expected the code of the path, or none.")
          .exception();
    }
  }
}
