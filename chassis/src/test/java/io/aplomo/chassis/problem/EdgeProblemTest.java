package io.aplomo.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.testkit.ErrorsDocument;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EdgeProblemTest {

  @Test
  void theDocumentationListsEveryCodeOnce() {
    ErrorsDocument.assertLists(
        "Every service",
        Arrays.stream(EdgeProblem.values())
            .collect(Collectors.toMap(EdgeProblem::code, EdgeProblem::status)));
  }

  @Test
  void codesAreWrittenInOneWay() {
    assertThat(EdgeProblem.values())
        .allSatisfy(problem -> {
          assertThat(problem.code()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*");
          assertThat(problem.status()).isBetween(400, 599);
          assertThat(problem.title()).isNotBlank().doesNotEndWith(".");
        });
  }
}
