package io.aplomo.triage.scoring.learned;

import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Span;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the models think of one conversation. */
public final class Opinion {
  /** Code of a reason that no single cue gives: the wording as a whole. */
  public static final String WORDING = "WORDING";

  /** Stretches of words shown for one reason. */
  private static final int MOST_SPANS = 3;

  /** A stretch counts if it adds at least this share of what the strongest one adds. */
  private static final float LEAST_SHARE = 0.3f;

  private final LinearModel model;
  private final List<Heard> texts;

  /** One of the customer's texts, its features, and what every head says of it. */
  static final class Heard {
    private final @Nullable String messageId;
    private final List<Token> tokens;
    private final Features features;
    private final float[] logOdds;

    Heard(@Nullable String messageId, List<Token> tokens, Features features, LinearModel model) {
      this.messageId = messageId;
      this.tokens = tokens;
      this.features = features;
      this.logOdds = model.score(features);
    }

    float logOdds(Head head) {
      return logOdds[head.column()];
    }
  }

  Opinion(LinearModel model, List<Heard> texts) {
    this.model = model;
    this.texts = texts;
  }

  /** The log-odds of a head: the highest of all texts, since what was said once was said. */
  public double logOdds(Head head) {
    return strongest(head).logOdds(head);
  }

  /** The log-odds of a head by the complaint itself. */
  public double logOddsOfComplaint(Head head) {
    return texts.getFirst().logOdds(head);
  }

  /** The log-odds of a head by the newest text. */
  public double logOddsOfNewest(Head head) {
    return texts.getLast().logOdds(head);
  }

  private Heard strongest(Head head) {
    Heard strongest = texts.getFirst();
    for (Heard text : texts) {
      if (text.logOdds(head) > strongest.logOdds(head)) {
        strongest = text;
      }
    }
    return strongest;
  }

  /** A reason of this weight whose spans are the words that speak most for a head. */
  public Reason reason(Head head, double weight) {
    return new Reason(WORDING, Reasons.round(weight), spans(head));
  }

  private List<Span> spans(Head head) {
    Heard text = strongest(head);
    float[] byToken = new float[text.tokens.size()];
    for (int entry = 0; entry < text.features.size(); entry++) {
      int from = text.features.from(entry);
      int to = text.features.to(entry);
      if (from >= 0) {
        float each = model.contribution(head, text.features, entry) / (to - from);
        for (int i = from; i < to; i++) {
          byToken[i] += each;
        }
      }
    }
    List<int[]> stretches = stretches(byToken);
    List<Span> spans = new ArrayList<>();
    for (int[] stretch : stretches) {
      spans.add(
          new Span(
              text.messageId,
              text.tokens.get(stretch[0]).start(),
              text.tokens.get(stretch[1] - 1).end()));
    }
    return spans;
  }

  /** The heaviest stretches of words that all speak for it, in reading order. */
  private static List<int[]> stretches(float[] byToken) {
    List<int[]> stretches = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    int i = 0;
    while (i < byToken.length) {
      int end = i;
      float weight = 0;
      while (end < byToken.length && byToken[end] > 0) {
        weight += byToken[end];
        end++;
      }
      if (end > i) {
        stretches.add(new int[] {i, end});
        weights.add(weight);
      }
      i = end + 1;
    }
    List<Float> heaviest = weights.stream().sorted((a, b) -> Float.compare(b, a)).toList();
    if (heaviest.isEmpty()) {
      return List.of();
    }
    float least =
        Math.max(
            heaviest.get(Math.min(MOST_SPANS, heaviest.size()) - 1),
            heaviest.getFirst() * LEAST_SHARE);
    List<int[]> shown = new ArrayList<>();
    for (int k = 0; k < stretches.size() && shown.size() < MOST_SPANS; k++) {
      if (weights.get(k) >= least) {
        shown.add(stretches.get(k));
      }
    }
    return shown;
  }
}
