package io.aplomo.intake.complaint.http;

import io.aplomo.testkit.ErrorsDocument;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IntakeProblemTest {
  @Test
  void everyCodeIsDocumented() {
    ErrorsDocument.assertLists(
        "intake",
        Arrays.stream(IntakeProblem.values())
            .collect(Collectors.toMap(IntakeProblem::code, IntakeProblem::status)));
  }
}
