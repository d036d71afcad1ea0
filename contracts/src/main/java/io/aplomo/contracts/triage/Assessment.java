package io.aplomo.contracts.triage;

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
    safetyReasons = List.copyOf(safetyReasons);
    vulnerableReasons = List.copyOf(vulnerableReasons);
    remedies = List.copyOf(remedies);
    if (safety == safetyReasons.isEmpty() || vulnerable == vulnerableReasons.isEmpty()) {
      throw new IllegalArgumentException("a flag is set exactly if there are reasons for it");
    }
  }
}
