package io.aplomo.escalation.playbook.application;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.ConductTarget;
import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.cases.model.Urgency;
import io.aplomo.escalation.cases.view.CaseRow;
import io.aplomo.escalation.conduct.model.Category;
import io.aplomo.escalation.conduct.model.Clear;
import io.aplomo.escalation.conduct.model.ConductState;
import io.aplomo.escalation.conduct.model.Gravity;
import io.aplomo.escalation.conduct.model.Resumed;
import io.aplomo.escalation.conduct.model.Source;
import io.aplomo.escalation.conduct.model.Suspended;
import io.aplomo.escalation.conduct.persistence.ConductJson;
import io.aplomo.escalation.conduct.view.ConductEntryRow;
import io.aplomo.escalation.conduct.view.ConductReader;
import io.aplomo.escalation.playbook.model.DemandVerdict;
import io.aplomo.escalation.playbook.model.Fault;
import io.aplomo.escalation.playbook.model.Situation;
import io.aplomo.escalation.playbook.model.Understanding;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Works out the situation of a case: what people said holds over what triage found. Where nobody
 * has said or found anything yet, nothing is assumed against the customer.
 */
final class ReadSituation {
  private ReadSituation() {}

  static Situation of(CaseRow file, Optional<ConductReader.Reading> customer) {
    AssessmentJson assessed = AssessmentJson.of(file.assessment, file.corrections);
    boolean selfHarm = isSelfHarm(assessed);
    List<ConductEntryRow> reports = reports(file, customer);
    return new Situation(
        assessed.verdict("fault", "verdict", Fault.class, Fault.UNDETERMINED),
        worse(scored(assessed, selfHarm), reported(reports)),
        assessed.verdict("demand", "verdict", DemandVerdict.class, DemandVerdict.NONE),
        file.demand == null ? null : Demand.State.valueOf(file.demand),
        assessed.verdict("understanding", "verdict", Understanding.class, Understanding.UNKNOWN),
        assessed.verdict("urgency", "level", Urgency.class, Urgency.NORMAL),
        Channel.valueOf(file.channel),
        Boolean.TRUE.equals(file.customerVulnerable) || assessed.says("vulnerable"),
        assessed.says("safety")
            || selfHarm
            || isSuspended(customer)
            || reports.stream().anyMatch(ReadSituation::isDanger));
  }

  /**
   * As the conduct protocol sees it: who threatens to harm themselves threatens nobody, and a
   * threat to a company's reputation endangers nobody.
   */
  private static Conduct scored(AssessmentJson assessed, boolean selfHarm) {
    Conduct level = level(assessed);
    return switch (level) {
      case CIVIL, ANGRY, ABUSIVE -> level;
      case THREATENING -> {
        if (selfHarm) {
          yield Conduct.ANGRY;
        }
        yield endangersSomebody(assessed) ? level : Conduct.ABUSIVE;
      }
    };
  }

  private static boolean endangersSomebody(AssessmentJson assessed) {
    return switch (target(assessed)) {
      case STAFF, OTHER -> true;
      case COMPANY, PRODUCT, SELF, NONE -> assessed.says("safety");
    };
  }

  private static boolean isSelfHarm(AssessmentJson assessed) {
    return target(assessed) == ConductTarget.SELF
        && (assessed.says("safety") || level(assessed) == Conduct.THREATENING);
  }

  private static Conduct level(AssessmentJson assessed) {
    return assessed.verdict("conduct", "level", Conduct.class, Conduct.CIVIL);
  }

  /** A person who finds a threat where the scorer found none does not say at whom: at staff. */
  private static ConductTarget target(AssessmentJson assessed) {
    ConductTarget found =
        assessed.found("conduct", "target", ConductTarget.class, ConductTarget.NONE);
    return found == ConductTarget.NONE && assessed.isCorrected("conduct")
        ? ConductTarget.STAFF
        : found;
  }

  /**
   * What people report counts as much as any score, and until the protocol has come to its end: a
   * customer with whom contact was resumed begins anew.
   */
  private static List<ConductEntryRow> reports(
      CaseRow file, Optional<ConductReader.Reading> customer) {
    if (customer.isEmpty() || isOver(state(customer.get()))) {
      return List.of();
    }
    return customer.get().history().stream()
        .filter(entry -> entry.caseId.equals(file.id) && entry.withdrawnAt == null)
        .filter(entry -> Source.REPORT.name().equals(entry.source))
        .toList();
  }

  private static Conduct reported(List<ConductEntryRow> reports) {
    Conduct worst = Conduct.CIVIL;
    for (ConductEntryRow report : reports) {
      if (!Category.SELF_HARM.name().equals(report.category)) {
        boolean threat = Gravity.THREAT.name().equals(report.gravity);
        worst = worse(worst, threat ? Conduct.THREATENING : Conduct.ABUSIVE);
      }
    }
    return worst;
  }

  private static boolean isDanger(ConductEntryRow report) {
    return Category.SELF_HARM.name().equals(report.category)
        || Category.SAFETY.name().equals(report.category);
  }

  private static boolean isSuspended(Optional<ConductReader.Reading> customer) {
    return customer.isPresent() && state(customer.get()) instanceof Suspended;
  }

  private static boolean isOver(ConductState state) {
    return state instanceof Clear || state instanceof Resumed;
  }

  private static ConductState state(ConductReader.Reading customer) {
    return ConductJson.read(new JsonObject(customer.row().document)).state();
  }

  private static Conduct worse(Conduct one, Conduct other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
