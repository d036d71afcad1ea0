package io.aplomo.escalation;

import io.aplomo.chassis.problem.ProblemCode;
import io.aplomo.escalation.cases.http.CaseProblem;
import io.aplomo.escalation.catalogue.document.CatalogueProblem;
import io.aplomo.escalation.conduct.http.ConductProblem;
import io.aplomo.escalation.ladder.http.EscalationProblem;
import io.aplomo.escalation.people.document.PeopleProblem;
import io.aplomo.escalation.playbook.document.PlaybookProblem;
import io.aplomo.escalation.promise.http.PromiseProblem;
import io.aplomo.escalation.routing.http.RoutingProblem;
import io.aplomo.escalation.transfer.http.TransferProblem;
import io.aplomo.testkit.ErrorsDocument;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EscalationProblemsTest {
  @Test
  void everyCodeIsDocumented() {
    ErrorsDocument.assertLists(
        "escalation",
        Stream.<ProblemCode[]>of(
                CaseProblem.values(),
                CatalogueProblem.values(),
                ConductProblem.values(),
                EscalationProblem.values(),
                PeopleProblem.values(),
                PlaybookProblem.values(),
                PromiseProblem.values(),
                RoutingProblem.values(),
                TransferProblem.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toMap(ProblemCode::code, ProblemCode::status)));
  }
}
