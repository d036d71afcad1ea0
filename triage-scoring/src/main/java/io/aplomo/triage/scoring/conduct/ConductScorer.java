package io.aplomo.triage.scoring.conduct;

import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.cue.Signals;
import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.scoring.learned.Odds;
import io.aplomo.triage.scoring.learned.Opinion;
import java.util.ArrayList;
import java.util.List;

/**
 * How the customer behaves towards people, over the whole conversation: the worst that was said
 * stands, and its spans tell in which message.
 */
public final class ConductScorer {
  /** From this probability on the level is abusive or threatening. */
  private static final double FLAGGED_FROM = 0.5;

  // Log-odds that cues add to what was learned, and how much each model weighs: fitted by logistic
  // regression to our own texts, each scored by models that had not seen it (the model card tells
  // how), and the offsets chosen on the dev cases.
  private static final double THREAT_CUE = 4.3;
  private static final double THREAT_OFFSET = 0.5;
  private static final double ABUSE_LEARNED = 0.6;
  private static final double THREAT_LEARNED = 0.25;
  private static final double ABUSE_CUE = 1.8;
  private static final double REPORTED_ONLY = -2.5;

  /** Legal steps announced, and no cue of a threat: the wording alone must be surer of it. */
  private static final double LAWFUL_ONLY = -2.5;

  private static final double ABUSE_OFFSET = -0.1;

  private static final double LEAST_WEIGHT = 0.01;

  private static final double INSULT = 0.75;
  private static final double AIMED_INSULT = 0.65;
  private static final double DEMEANING = 0.7;
  private static final double MOCKING = 0.34;
  private static final double THREAT = 0.8;
  private static final double THREAT_HINT = 0.42;

  /** How many tokens may stand between "you" and the word that is then said of a person. */
  private static final int AIM_REACH = 3;

  private final EmotionScorer emotions;

  public ConductScorer(EmotionScorer emotions) {
    this.emotions = emotions;
  }

  /** Scores the conduct of the whole conversation. */
  public Conduct score(Reading reading, Opinion opinion) {
    Evidence threat = threat(reading.signals());
    Evidence abuse = abuse(reading.signals());
    double worded = wordedThreat(threat, opinion, reading.signals());
    double threatens = threatens(threat, worded);
    double offends = offends(abuse, worded, opinion, reading.signals());
    double flagged = Math.max(threatens, offends);
    if (threatens >= FLAGGED_FROM) {
      return conduct(
          Conduct.Level.THREATENING,
          Targets.ofThreat(reading, threat),
          flagged,
          reasons(threat, opinion, Head.THREAT, threatens));
    }
    if (offends >= FLAGGED_FROM) {
      return conduct(
          Conduct.Level.ABUSIVE,
          Targets.ofAbuse(reading, abuse),
          flagged,
          reasons(abuse, opinion, Head.ABUSE, offends));
    }
    Evidence anger = emotions.anger(reading);
    boolean angry = emotions.angry(anger, opinion) >= EmotionScorer.ANGRY_FROM;
    return conduct(
        angry ? Conduct.Level.ANGRY : Conduct.Level.CIVIL,
        Targets.ofTheRest(reading, angry),
        flagged,
        angry ? reasons(anger, opinion, Head.ANGER, emotions.angry(anger, opinion)) : List.of());
  }

  /** The wording's log-odds of a threat. */
  private static double wordedThreat(Evidence cues, Opinion opinion, Signals signals) {
    double lawful = cues.hits().isEmpty() && signals.has(Signal.LAWFUL_STEPS) ? LAWFUL_ONLY : 0;
    return opinion.logOdds(Head.THREAT) + lawful;
  }

  private static double threatens(Evidence cues, double worded) {
    double cue = cues.probability() >= FLAGGED_FROM ? THREAT_CUE : 0;
    return Odds.probability(worded + cue + THREAT_OFFSET);
  }

  private static double offends(Evidence cues, double threat, Opinion opinion, Signals signals) {
    double told = cues.hits().isEmpty() && tellsOfInsults(signals) ? REPORTED_ONLY : 0;
    return Odds.probability(
        ABUSE_LEARNED * opinion.logOdds(Head.ABUSE)
            + THREAT_LEARNED * threat
            + ABUSE_CUE * cues.probability()
            + told
            + ABUSE_OFFSET);
  }

  /** "Your agent called me an idiot" holds an insult, but not the customer's. */
  private static boolean tellsOfInsults(Signals signals) {
    return !signals.reported(Signal.INSULT).isEmpty()
        || !signals.reported(Signal.DEMEANING).isEmpty()
        || !signals.reported(Signal.INSULT_IF_AIMED).isEmpty();
  }

  /** What the cues say, and the wording as a whole for what they leave open. */
  private static List<Reason> reasons(
      Evidence cues, Opinion opinion, Head head, double probability) {
    List<Reason> reasons = new ArrayList<>(cues.reasons());
    reasons.add(opinion.reason(head, Math.max(LEAST_WEIGHT, probability - cues.probability())));
    reasons.sort(Reasons.HEAVIEST_FIRST);
    return reasons;
  }

  private static Conduct conduct(
      Conduct.Level level, Conduct.Target target, double score, List<Reason> reasons) {
    return new Conduct(level, target, Reasons.round(score), reasons);
  }

  private static Evidence threat(Signals signals) {
    Evidence evidence = new Evidence();
    for (Signal signal : List.of(Signal.THREAT, Signal.THREAT_TO_PROPERTY)) {
      for (Hit hit : signals.own(signal)) {
        evidence.add(hit, THREAT * hit.strength());
      }
    }
    for (Hit hit : signals.own(Signal.THREAT_HINT)) {
      evidence.add(hit, THREAT_HINT * hit.strength());
    }
    return evidence;
  }

  private static Evidence abuse(Signals signals) {
    Evidence evidence = new Evidence();
    for (Hit hit : signals.own(Signal.INSULT)) {
      evidence.add(hit, INSULT * hit.strength());
    }
    for (Hit hit : signals.own(Signal.DEMEANING)) {
      evidence.add(hit, DEMEANING * hit.strength());
    }
    for (Hit hit : signals.own(Signal.INSULT_IF_AIMED)) {
      if (isAimed(hit, signals)) {
        evidence.add(hit, AIMED_INSULT * hit.strength());
      }
    }
    for (Hit hit : signals.own(Signal.MOCKING)) {
      evidence.add(hit, MOCKING * hit.strength());
    }
    return evidence;
  }

  /** Whether words just before it, or an insult beside it, make it be said of a person. */
  private static boolean isAimed(Hit word, Signals signals) {
    for (Hit aim : signals.own(Signal.AIM)) {
      if (aim.part() == word.part()
          && aim.sentence() == word.sentence()
          && aim.from() <= word.from()
          && word.from() - aim.to() <= AIM_REACH) {
        return true;
      }
    }
    return isBeside(word, signals.own(Signal.INSULT))
        || isBeside(word, signals.own(Signal.DEMEANING));
  }

  private static boolean isBeside(Hit word, List<Hit> insults) {
    return insults.stream()
        .anyMatch(i -> i.part() == word.part() && i.sentence() == word.sentence());
  }
}
