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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the conduct protocol learns from what happened to a case. */
final class ConductFacts {
  /** Triage's names of the dimensions that conduct is judged by. */
  private static final Set<String> DIMENSIONS = Set.of("CONDUCT", "SAFETY");

  /** The whole conversation counts. */
  private static final Occasion.Scored ALL = new Occasion.Scored(true, true);

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
    // Now that the complaint is here, it is known whose conduct was assessed, all of it.
    Assessment known = file.assessment();
    return happening.event() instanceof CaseEvent.Documented && known != null
        ? uncivil(known, Source.SCORE, ALL).map(Function.identity())
        : Optional.empty();
  }

  /** An assessment is of the whole conversation: what it found before is not noticed again. */
  private static Optional<Verdict> verdict(Assessment assessment, Occasion occasion) {
    return switch (occasion) {
      case Occasion.Scored o -> uncivil(assessment, Source.SCORE, o).map(Function.identity());
      case Occasion.Corrected o -> changed(assessment, o.dimension(), Source.CORRECTION);
      case Occasion.Lifted o -> changed(assessment, o.dimension(), Source.SCORE);
    };
  }

  private static Optional<Verdict> changed(Assessment assessment, String dimension, Source source) {
    return DIMENSIONS.contains(dimension)
        ? Optional.of(new Verdict.Changed(uncivil(assessment, source, ALL).orElse(null)))
        : Optional.empty();
  }

  /**
   * What of an assessment the protocol notices. Anger is civil conduct; a threat to a company's
   * reputation endangers nobody. Who may harm themselves is mostly civil, and suspends the protocol
   * all the same.
   *
   * @param told what of it counts
   */
  private static Optional<Verdict.Uncivil> uncivil(
      Assessment assessment, Source source, Occasion.Scored told) {
    boolean selfHarm = (told.conductIsNew() || told.dangerIsNew()) && isSelfHarm(assessment);
    Gravity gravity = told.conductIsNew() ? gravity(assessment) : null;
    return gravity == null && !selfHarm
        ? Optional.empty()
        : Optional.of(
            new Verdict.Uncivil(
                source,
                Objects.requireNonNullElse(gravity, Gravity.ABUSE),
                selfHarm,
                assessment.number()));
  }

  private static @Nullable Gravity gravity(Assessment assessment) {
    return switch (assessment.conduct()) {
      case CIVIL, ANGRY -> null;
      case ABUSIVE -> Gravity.ABUSE;
      case THREATENING -> endangersSomebody(assessment) ? Gravity.THREAT : Gravity.ABUSE;
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
