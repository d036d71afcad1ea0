package io.aplomo.triage.scoring.conduct;

import io.aplomo.contracts.triage.Emotion;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.cue.Signals;
import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.scoring.learned.Odds;
import io.aplomo.triage.scoring.learned.Opinion;
import io.aplomo.triage.scoring.text.ReadText;

/** How strongly the customer feels, and what. */
public final class EmotionScorer {
  static final double ANGRY_FROM = 0.5;
  private static final double UPSET_FROM = 0.25;

  // As in ConductScorer.
  private static final double CUE = 1.0;
  private static final double ANGER_OFFSET = 0.2;
  private static final double DISTRESS_OFFSET = 0.5;

  private static final double ANGER_WORDS = 0.55;
  private static final double SWEARING = 0.45;
  private static final double ACCUSATION = 0.5;
  private static final double DISTRESS_WORDS = 0.55;
  private static final double UPSET_WORDS = 0.3;

  /** A text with more capitals than this is typed in capitals, which says nothing. */
  private static final double HABIT_OF_CAPITALS = 0.6;

  /** Scores the feelings of the whole conversation. */
  public Emotion score(Reading reading, Opinion opinion) {
    Evidence anger = anger(reading);
    double distress = distressed(distress(reading.signals()), opinion);
    double upset = upset(reading.signals()).probability();
    double angry = angry(anger, opinion);
    if (distress >= ANGRY_FROM && distress >= angry) {
      return emotion(Emotion.Level.DISTRESSED, distress);
    }
    if (angry >= ANGRY_FROM) {
      return emotion(Emotion.Level.ANGRY, angry);
    }
    double most = Math.max(upset, Math.max(angry, distress));
    return emotion(most >= UPSET_FROM ? Emotion.Level.UPSET : Emotion.Level.CALM, most);
  }

  /** The probability of anger, by cues and by what was learned. */
  double angry(Evidence cues, Opinion opinion) {
    double cue = cues.probability() >= ANGRY_FROM ? CUE : 0;
    return Odds.probability(opinion.logOdds(Head.ANGER) + cue + ANGER_OFFSET);
  }

  private static double distressed(Evidence cues, Opinion opinion) {
    double cue = cues.probability() >= ANGRY_FROM ? CUE : 0;
    return Odds.probability(opinion.logOdds(Head.DISTRESS) + cue + DISTRESS_OFFSET);
  }

  private static Emotion emotion(Emotion.Level level, double score) {
    return new Emotion(level, Reasons.round(score));
  }

  /** The signs of anger, in words and in typing. */
  Evidence anger(Reading reading) {
    Evidence evidence = new Evidence();
    Signals signals = reading.signals();
    add(evidence, signals, Signal.ANGER, ANGER_WORDS);
    add(evidence, signals, Signal.SWEARING, SWEARING);
    add(evidence, signals, Signal.COMPANY_ACCUSED, ACCUSATION);
    for (ReadText text : reading.texts()) {
      evidence.add(loudness(text));
    }
    return evidence;
  }

  private static Evidence distress(Signals signals) {
    Evidence evidence = new Evidence();
    add(evidence, signals, Signal.DISTRESS, DISTRESS_WORDS);
    add(evidence, signals, Signal.SAFETY_SELF_HARM, DISTRESS_WORDS);
    return evidence;
  }

  private static Evidence upset(Signals signals) {
    Evidence evidence = new Evidence();
    add(evidence, signals, Signal.UPSET, UPSET_WORDS);
    return evidence;
  }

  private static void add(Evidence evidence, Signals signals, Signal signal, double probability) {
    for (Hit hit : signals.own(signal)) {
      evidence.add(hit, probability * hit.strength());
    }
  }

  /** Capitals and exclamation marks: they point at anger, but never suffice for it. */
  private static double loudness(ReadText text) {
    double capitals =
        text.shouting() > HABIT_OF_CAPITALS && text.tokens().size() > 40
            ? 0
            : Math.min(0.3, 0.1 * Math.max(0, text.shoutedWords() - 1));
    double exclamations = Math.min(0.25, 0.09 * text.exclamations());
    return 1 - (1 - capitals) * (1 - exclamations);
  }
}
