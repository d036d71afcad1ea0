package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.problem.ProblemCode;
import io.aplomo.testkit.ErrorsDocument;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseProblemTest {
  @Test
  void everyCodeIsDocumented() {
    ErrorsDocument.assertLists(
        "escalation",
        Arrays.stream(CaseProblem.values())
            .collect(Collectors.toMap(ProblemCode::code, ProblemCode::status)));
  }
}
