package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.ContractViolation;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;
import java.util.List;

/**
 * What triage thinks of a conversation: the complaint and the messages after it, up to one moment.
 * Every number is explained by {@linkplain Reason reasons} that point into the original text. It
 * holds no text itself, so that it may travel where text must not.
 *
 * @param urgency how soon somebody must act
 * @param fault who is responsible
 * @param conduct how the customer behaves towards people
 * @param emotion how the customer feels
 * @param demand whether what is asked for is within the policies
 * @param understanding whether the customer is right about how things work
 * @param category what it is about
 * @param intent what the conversation wants of us
 * @param safety whether a danger to somebody's health or life is told of; a threat by the writer is
 *     {@code conduct}, not this
 * @param safetyReasons empty exactly if {@code safety} is false
 * @param vulnerable whether somebody affected needs special care: illness, disability, age, loss of
 *     income, dependants
 * @param vulnerableReasons empty exactly if {@code vulnerable} is false
 * @param remedies what the customer asks for, in the order of {@link Remedy}, each once
 * @param language of the text: {@code es}, {@code en}, or {@code und} for any other
 * @param scorer who made the assessment
 */
public record Assessment(
    Urgency urgency,
    Fault fault,
    Conduct conduct,
    Emotion emotion,
    Demand demand,
    Understanding understanding,
    Category category,
    Intent intent,
    boolean safety,
    List<Reason> safetyReasons,
    boolean vulnerable,
    List<Reason> vulnerableReasons,
    List<Remedy> remedies,
    String language,
    Scorer scorer) {
  public Assessment {
    Bounds.present(urgency, "urgency");
    Bounds.present(fault, "fault");
    Bounds.present(conduct, "conduct");
    Bounds.present(emotion, "emotion");
    Bounds.present(demand, "demand");
    Bounds.present(understanding, "understanding");
    Bounds.present(category, "category");
    Bounds.present(intent, "intent");
    safetyReasons = Bounds.first(safetyReasons, "safetyReasons", Limits.REASONS);
    vulnerableReasons = Bounds.first(vulnerableReasons, "vulnerableReasons", Limits.REASONS);
    remedies = Bounds.first(remedies, "remedies", Limits.REMEDIES);
    Bounds.text(language, "language", Limits.LANGUAGE);
    Bounds.matching(language, "language", Formats.LANGUAGE);
    Bounds.present(scorer, "scorer");
    if (safety == safetyReasons.isEmpty()) {
      throw ContractViolation.invalid("safetyReasons", "must give the reasons for safety");
    }
    if (vulnerable == vulnerableReasons.isEmpty()) {
      throw ContractViolation.invalid("vulnerableReasons", "must give the reasons for vulnerable");
    }
  }
}
