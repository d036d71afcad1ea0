package io.aplomo.triage.training.learn;

import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.training.corpus.LabelledText;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the labels of a text answer to the question of a head. */
final class Question {
  private static final Set<String> FLAGGED = Set.of("abusive", "threatening");

  private Question() {}

  /** Yes, no, or null if the labels don't say. */
  static @Nullable Boolean answer(Head head, LabelledText text) {
    String conduct = text.label(LabelledText.CONDUCT);
    return switch (head) {
      case THREAT -> threat(text, conduct);
      case ABUSE -> flagged(text, conduct);
      case ANGER -> anger(conduct);
      case DISTRESS -> is(text, "emotion", "distressed");
      case URGENCY_NORMAL -> atLeast(text, 1);
      case URGENCY_HIGH -> atLeast(text, 2);
      case URGENCY_CRITICAL -> atLeast(text, 3);
      case SAFETY -> is(text, "safety", "true");
      case VULNERABLE -> is(text, "vulnerable", "true");
      case ASKS -> not(is(text, "demand", "none"));
      case EXCESSIVE -> is(text, "demand", "unreasonable");
      default -> member(head, text);
    };
  }

  private static @Nullable Boolean threat(LabelledText text, @Nullable String conduct) {
    if (conduct == null) {
      return text.label("flagged") == null ? null : false;
    }
    // Public rows of abuse may threaten too; nobody labelled that.
    boolean unsaid = conduct.equals("abusive") && text.label(LabelledText.URGENCY) == null;
    return unsaid ? null : (Boolean) conduct.equals("threatening");
  }

  /** Anger is told apart from calm only where nobody is abused; abuse has a head of its own. */
  private static @Nullable Boolean anger(@Nullable String conduct) {
    if (conduct == null || FLAGGED.contains(conduct)) {
      return null;
    }
    return conduct.equals("angry");
  }

  private static @Nullable Boolean flagged(LabelledText text, @Nullable String conduct) {
    if (conduct != null) {
      return FLAGGED.contains(conduct);
    }
    return text.label("flagged") == null ? null : false;
  }

  private static @Nullable Boolean is(LabelledText text, String dimension, String verdict) {
    String label = text.label(dimension);
    return label == null ? null : (Boolean) label.equalsIgnoreCase(verdict);
  }

  private static @Nullable Boolean not(@Nullable Boolean answer) {
    return answer == null ? null : (Boolean) !answer;
  }

  private static @Nullable Boolean atLeast(LabelledText text, int level) {
    String label = text.label(LabelledText.URGENCY);
    return label == null ? null : (Boolean) (Integer.parseInt(label) >= level);
  }

  private static @Nullable Boolean member(Head head, LabelledText text) {
    String name = head.name();
    int cut = name.indexOf('_');
    String dimension = name.substring(0, cut).toLowerCase(Locale.ROOT);
    String verdict = name.substring(cut + 1);
    if (dimension.equals("remedy")) {
      Set<String> remedies = text.remedies();
      return remedies == null
          ? null
          : (Boolean) remedies.contains(verdict.toLowerCase(Locale.ROOT).replace("_of_", "_"));
    }
    return is(text, dimension, verdict);
  }
}
