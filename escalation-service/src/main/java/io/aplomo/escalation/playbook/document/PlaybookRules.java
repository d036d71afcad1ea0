package io.aplomo.escalation.playbook.document;

import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.escalation.playbook.model.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What no single field of a playbook shows. */
public final class PlaybookRules {
  private PlaybookRules() {}

  /**
   * Looks at a playbook whose fields are each within their bounds.
   *
   * @param code under which it is put
   * @throws ProblemException 400, with the field
   */
  public static void check(String code, PlaybookDocument playbook) {
    if (code.equals(PlaybookDocument.STANDARD)) {
      checkIsForAll(playbook);
    }
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < playbook.entries().size(); i++) {
      EntryDocument entry = playbook.entries().get(i);
      String at = "entries[%d].".formatted(i);
      if (!codes.add(entry.code())) {
        throw duplicate(at + "code");
      }
      checkSteps(entry, at);
    }
    if (!playbook.playbook().alwaysAnswers()) {
      throw PlaybookProblem.NOT_ALWAYS_ANSWERED
          .problem()
          .withField("entries")
          .withDetail("An entry without conditions has to give a step that no entry omits.")
          .exception();
    }
  }

  private static void checkIsForAll(PlaybookDocument playbook) {
    if (!playbook.enabled() || playbook.forSome()) {
      throw PlaybookProblem.STANDARD_IS_FOR_ALL
          .problem()
          .withField(playbook.enabled() ? "categories" : "enabled")
          .exception();
    }
  }

  private static void checkSteps(EntryDocument entry, String at) {
    Condition when = entry.when().condition();
    Set<String> codes = new HashSet<>();
    List<StepEntry> steps = entry.given();
    for (int i = 0; i < steps.size(); i++) {
      String step = at + "steps[%d].".formatted(i);
      if (!codes.add(steps.get(i).code())) {
        throw duplicate(step + "code");
      }
      if (!steps.get(i).kind().isAllowedUnder(when)) {
        throw PlaybookProblem.KIND_DOES_NOT_FIT
            .problem()
            .withField(step + "kind")
            .withDetail(
                "SET_LIMIT needs conducts (ABUSIVE, THREATENING), DECLINE needs demands"
                    + " (UNREASONABLE).")
            .exception();
      }
    }
    List<String> omits = entry.omitted();
    for (int i = 0; i < omits.size(); i++) {
      if (!codes.add(omits.get(i))) {
        throw duplicate(at + "omits[%d]".formatted(i));
      }
    }
  }

  private static ProblemException duplicate(String field) {
    return PlaybookProblem.DUPLICATE_CODE.problem().withField(field).exception();
  }
}
