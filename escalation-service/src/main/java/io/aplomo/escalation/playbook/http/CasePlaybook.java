package io.aplomo.escalation.playbook.http;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.cases.model.Urgency;
import io.aplomo.escalation.playbook.application.CasePlaybooks.Choice;
import io.aplomo.escalation.playbook.model.Aspect;
import io.aplomo.escalation.playbook.model.ChosenStep;
import io.aplomo.escalation.playbook.model.DemandVerdict;
import io.aplomo.escalation.playbook.model.Fault;
import io.aplomo.escalation.playbook.model.Language;
import io.aplomo.escalation.playbook.model.Situation;
import io.aplomo.escalation.playbook.model.Step;
import io.aplomo.escalation.playbook.model.StepKind;
import io.aplomo.escalation.playbook.model.Understanding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a case as it is now.
 *
 * @param playbook code of the playbook that they were chosen from
 * @param version of it; 0 for the standard one
 * @param language of the wordings, BCP 47
 * @param assessmentNo which assessment the situation rests on; absent if there is none yet
 * @param steps in the order in which to take them
 */
@Schema(name = "CasePlaybook")
record CasePlaybook(
    UUID caseId,
    String playbook,
    long version,
    String language,
    @Nullable Integer assessmentNo,
    SituationItem situation,
    List<StepItem> steps) {

  /**
   * What the steps were chosen for.
   *
   * @param demandState absent if nothing was recorded of what the customer asks for
   */
  @Schema(name = "PlaybookSituation")
  record SituationItem(
      Fault fault,
      Conduct conduct,
      DemandVerdict demand,
      Demand.@Nullable State demandState,
      Understanding understanding,
      Urgency urgency,
      Channel channel,
      boolean vulnerable,
      boolean safety) {
    static SituationItem of(Situation at) {
      return new SituationItem(
          at.fault(),
          at.conduct(),
          at.demand(),
          at.demandState(),
          at.understanding(),
          at.urgency(),
          at.channel(),
          at.vulnerable(),
          at.safety());
    }
  }

  /**
   * A step, and why it was chosen.
   *
   * @param wording what to say; what stands in square brackets the person fills in
   * @param cites what the step rests on; absent if on neither
   * @param codes of those policies or articles, as far as they are known of the case
   * @param entry code of the entry that gives it
   * @param matched what of the situation the entry asked about; empty if it is for every situation
   */
  @Schema(name = "ChosenPlaybookStep")
  record StepItem(
      String code,
      StepKind kind,
      String wording,
      Demand.@Nullable Basis cites,
      List<String> codes,
      String entry,
      List<Aspect> matched) {
    static StepItem of(
        ChosenStep chosen, Language language, Map<Demand.Basis, List<String>> cited) {
      Step step = chosen.step();
      return new StepItem(
          step.code(),
          step.kind(),
          step.wording().in(language),
          step.cites(),
          step.cites() == null ? List.of() : cited.getOrDefault(step.cites(), List.of()),
          chosen.entry(),
          chosen.matched());
    }
  }

  static CasePlaybook of(Choice choice, Language language) {
    return new CasePlaybook(
        choice.caseId(),
        choice.playbook(),
        choice.version(),
        language.tag(),
        choice.assessmentNo(),
        SituationItem.of(choice.situation()),
        choice.steps().stream().map(step -> StepItem.of(step, language, choice.cited())).toList());
  }
}
