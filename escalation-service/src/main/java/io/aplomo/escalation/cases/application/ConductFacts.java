package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.model.Assessment;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.ConductTarget;
import io.aplomo.escalation.cases.model.Occasion;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.conduct.application.JudgedConduct;
import io.aplomo.escalation.conduct.application.JudgedConduct.Verdict;
import io.aplomo.escalation.conduct.application.Vulnerability;
import io.aplomo.escalation.conduct.model.Gravity;
import io.aplomo.escalation.conduct.model.Source;
import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the conduct protocol learns from what happened to a case. */
final class ConductFacts {
  /** Triage's name of the dimension. */
  private static final String DIMENSION = "CONDUCT";

  private ConductFacts() {}

  /** Nothing, unless a customer was abusive or threatening, or a person said that they were not. */
  static Stream<JudgedConduct> of(Happening happening) {
    return happening.of() instanceof CaseFile file
        ? verdict(happening, file).flatMap(verdict -> judged(happening, file, verdict)).stream()
        : Stream.empty();
  }

  private static Optional<Verdict> verdict(Happening happening, CaseFile file) {
    if (happening.event() instanceof CaseEvent.Assessed assessed) {
      return verdict(assessed.assessment(), assessed.occasion());
    }
    // Now that the complaint is here, it is known whose conduct was assessed.
    return happening.event() instanceof CaseEvent.Documented
        ? uncivil(file.assessment(), Source.SCORE)
        : Optional.empty();
  }

  private static Optional<Verdict> verdict(Assessment assessment, Occasion occasion) {
    return switch (occasion) {
      case Occasion.Scored o -> uncivil(assessment, Source.SCORE);
      case Occasion.Corrected o ->
          o.dimension().equals(DIMENSION)
              ? Optional.of(said(assessment, Source.CORRECTION))
              : Optional.empty();
      case Occasion.Lifted o ->
          o.dimension().equals(DIMENSION)
              ? Optional.of(said(assessment, Source.SCORE))
              : Optional.empty();
    };
  }

  /** Whoever is said to be civil is, also if they may harm themselves. */
  private static Verdict said(Assessment assessment, Source source) {
    boolean civil =
        switch (assessment.conduct()) {
          case CIVIL, ANGRY -> true;
          case ABUSIVE, THREATENING -> false;
        };
    return civil ? new Verdict.Civil() : uncivil(assessment, source).orElseGet(Verdict.Civil::new);
  }

  private static Optional<Verdict> uncivil(@Nullable Assessment assessment, Source source) {
    return assessment == null
        ? Optional.empty()
        : gravity(assessment)
            .map(gravity ->
                new Verdict.Uncivil(source, gravity, isSelfHarm(assessment), assessment.number()));
  }

  /**
   * Anger is civil conduct; a threat to a company's reputation endangers nobody. Who may harm
   * themselves is mostly civil, and suspends the protocol all the same.
   */
  private static Optional<Gravity> gravity(Assessment assessment) {
    return switch (assessment.conduct()) {
      case CIVIL, ANGRY -> isSelfHarm(assessment) ? Optional.of(Gravity.ABUSE) : Optional.empty();
      case ABUSIVE -> Optional.of(Gravity.ABUSE);
      case THREATENING ->
          Optional.of(endangersSomebody(assessment) ? Gravity.THREAT : Gravity.ABUSE);
    };
  }

  private static boolean endangersSomebody(Assessment assessment) {
    return switch (assessment.target()) {
      case STAFF, OTHER -> true;
      case COMPANY, PRODUCT, SELF, NONE -> assessment.safety();
    };
  }

  private static boolean isSelfHarm(Assessment assessment) {
    return assessment.target() == ConductTarget.SELF
        && (assessment.safety() || assessment.conduct() == Conduct.THREATENING);
  }

  private static Optional<JudgedConduct> judged(
      Happening happening, CaseFile file, Verdict verdict) {
    var particulars = file.particulars();
    if (particulars == null) {
      return Optional.empty();
    }
    return Optional.of(
        new JudgedConduct(
            new Customer(file.tenant(), particulars.customerRef()),
            file.id(),
            verdict,
            Vulnerability.of(file),
            happening.cause().id(),
            happening.cause().actor(),
            happening.cause().traceparent()));
  }
}
