package io.aplomo.triage.scoring.spi;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Remedy;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.contracts.triage.Span;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.scoring.conversation.Conversation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Verdicts held against the conversation that they are about, ready to be put into place. */
public final class CheckedVerdicts {
  /** What the weights of the reasons may differ from the score by: the score is rounded. */
  private static final double POINTS_OF_ROUNDING = 1;

  private final Verdicts verdicts;
  private final Conversation conversation;

  private CheckedVerdicts(Verdicts verdicts, Conversation conversation) {
    this.verdicts = verdicts;
    this.conversation = conversation;
  }

  /**
   * Checks what the records of the contract could not: that spans lie within the text they name,
   * that reasons of urgency add up, and that a remedy comes once.
   *
   * @throws InvalidVerdicts naming the dimension
   */
  public static CheckedVerdicts of(Verdicts verdicts, Conversation conversation) {
    Map<@Nullable String, Integer> lengths = new HashMap<>();
    lengths.put(null, conversation.text().length());
    conversation.messages().forEach(m -> lengths.put(m.id(), m.text().length()));
    Check check = new Check(lengths);
    check.spans("urgency", verdicts.urgency(), Urgency::reasons);
    check.spans("fault", verdicts.fault(), v -> v.reasons());
    check.spans("conduct", verdicts.conduct(), v -> v.reasons());
    check.spans("demand", verdicts.demand(), v -> v.reasons());
    check.spans("understanding", verdicts.understanding(), v -> v.reasons());
    check.spans("safety", verdicts.safety(), v -> v);
    check.spans("vulnerable", verdicts.vulnerable(), v -> v);
    check.sum(verdicts.urgency());
    check.once(verdicts.remedies());
    return new CheckedVerdicts(verdicts, conversation);
  }

  /** Replaces what there are verdicts for; everything else, the language too, stays. */
  public Assessment over(Assessment builtIn, Scorer scorer) {
    List<Reason> safety = or(verdicts.safety(), builtIn.safetyReasons());
    List<Reason> vulnerable = or(verdicts.vulnerable(), builtIn.vulnerableReasons());
    return new Assessment(
        or(verdicts.urgency(), builtIn.urgency()),
        or(verdicts.fault(), builtIn.fault()),
        or(verdicts.conduct(), builtIn.conduct()),
        or(verdicts.emotion(), builtIn.emotion()),
        or(verdicts.demand(), builtIn.demand()),
        or(verdicts.understanding(), builtIn.understanding()),
        category(builtIn),
        or(verdicts.intent(), builtIn.intent()),
        !safety.isEmpty(),
        safety,
        !vulnerable.isEmpty(),
        vulnerable,
        or(verdicts.remedies(), builtIn.remedies()),
        builtIn.language(),
        scorer);
  }

  /** What the caller knows is not for a scorer to say. */
  private Category category(Assessment builtIn) {
    return conversation.category() == null
        ? or(verdicts.category(), builtIn.category())
        : builtIn.category();
  }

  private static <T> T or(@Nullable T own, T builtIn) {
    return own == null ? builtIn : own;
  }

  /**
   * The checks of one conversation.
   *
   * @param lengths of its texts in UTF-16 units, by message id; that of the complaint under null
   */
  private record Check(Map<@Nullable String, Integer> lengths) {
    <T> void spans(String dimension, @Nullable T verdict, Function<T, List<Reason>> reasons) {
      if (verdict == null) {
        return;
      }
      for (Reason reason : reasons.apply(verdict)) {
        for (Span span : reason.spans()) {
          Integer length = lengths.get(span.messageId());
          if (length == null || span.end() > length) {
            throw new InvalidVerdicts(dimension + " has a span outside of the text");
          }
        }
      }
    }

    void sum(@Nullable Urgency urgency) {
      if (urgency == null) {
        return;
      }
      double sum = urgency.reasons().stream().mapToDouble(Reason::weight).sum();
      if (Math.abs(Math.clamp(sum, 0, 100) - urgency.score()) > POINTS_OF_ROUNDING) {
        throw new InvalidVerdicts("the reasons of urgency do not add up to its score");
      }
    }

    void once(@Nullable List<Remedy> remedies) {
      if (remedies != null && new HashSet<>(remedies).size() < remedies.size()) {
        throw new InvalidVerdicts("remedies has one twice");
      }
    }
  }
}
