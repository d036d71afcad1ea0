package io.aplomo.triage.scoring.learned;

import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.conversation.ReadConversation;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.cue.CueReader;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.text.ReadText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The features that models are trained on: those of a whole conversation, or of one stretch. */
public final class LearnedFeatures {
  private final ReadConversation reader;
  private final FeatureReader features = new FeatureReader(Concepts.builtIn());

  public LearnedFeatures(ReadConversation reader) {
    this.reader = reader;
  }

  /** With the cues that the service ships, which are features too. */
  public static LearnedFeatures withBuiltInCues() {
    return new LearnedFeatures(new ReadConversation(CueReader.builtIn()));
  }

  /** The features of the conversation's first text, and of its facts. */
  public Features of(Conversation conversation) {
    Reading reading = reader.read(conversation);
    Features first = of(reading, 0);
    facts(first, conversation.facts());
    return first;
  }

  /** The buckets of capitals and exclamation marks: whoever is loud is no more urgent for it. */
  public static Set<Integer> loudness() {
    return FeatureReader.loudness();
  }

  /** The features of one of the customer's texts. */
  Features of(Reading reading, int number) {
    ReadText text = reading.texts().get(number);
    int part = reading.parts().get(number);
    List<Hit> hits = reading.signals().inPart(part);
    return features.read(text, 0, text.tokens().size(), hits);
  }

  static void facts(Features sink, Map<String, Object> facts) {
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      Object value = fact.getValue();
      FeatureReader.fact(sink, fact.getKey(), isWord(value) ? value.toString() : "");
    }
  }

  /** Dates, amounts and codes are never seen twice. */
  private static boolean isWord(@Nullable Object value) {
    return value instanceof Boolean
        || (value instanceof String text && text.chars().noneMatch(Character::isDigit));
  }
}
