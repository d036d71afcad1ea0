package io.aplomo.triage.scoring.conversation;

import io.aplomo.triage.scoring.cue.Signals;
import io.aplomo.triage.scoring.text.Language;
import io.aplomo.triage.scoring.text.ReadText;
import java.util.List;

/**
 * A conversation after reading: what every scorer starts from.
 *
 * @param conversation as it came in
 * @param language of the conversation
 * @param texts the customer's own texts, the complaint first
 * @param parts the number of each of these texts among all parts of the conversation
 * @param signals the cues of all parts
 */
public record Reading(
    Conversation conversation,
    Language language,
    List<ReadText> texts,
    List<Integer> parts,
    Signals signals) {

  /** The customer's newest text: that of the complaint if they have written nothing since. */
  public ReadText newest() {
    return texts.getLast();
  }

  /** The number of the newest text among all parts of the conversation. */
  public int newestPart() {
    return parts.getLast();
  }
}
