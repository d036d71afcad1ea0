package io.aplomo.triage;

import io.aplomo.chassis.problem.ProblemCode;
import io.aplomo.testkit.ErrorsDocument;
import io.aplomo.triage.assessment.http.AssessmentProblem;
import io.aplomo.triage.catalogue.http.CatalogueProblem;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TriageProblemsTest {
  @Test
  void everyCodeIsDocumented() {
    ErrorsDocument.assertLists(
        "triage",
        Stream.<ProblemCode>concat(
                Arrays.stream(AssessmentProblem.values()), Arrays.stream(CatalogueProblem.values()))
            .collect(Collectors.toMap(ProblemCode::code, ProblemCode::status)));
  }
}
