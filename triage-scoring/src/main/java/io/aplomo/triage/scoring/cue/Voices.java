package io.aplomo.triage.scoring.cue;

import io.aplomo.triage.scoring.text.ReadText;
import io.aplomo.triage.scoring.text.Speaker;
import io.aplomo.triage.scoring.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whose words a match is in: negation, quotation, reported speech, labels of a transcript.
 */
final class Voices {
  /** How many tokens a negation reaches forward within its clause: "no es ningún idiota". */
  private static final int NEGATION_REACH = 3;

  private static final Set<String> NEGATIONS =
      Set.of(
          "no", "ni", "nunca", "jamas", "tampoco", "sin", "ningun", "ninguna", "nadie", "not",
          "never", "nor", "without", "isnae", "neither");

  /** Signals that carry their own negation, or that a denial does not take away. */
  private static final Set<Signal> NEGATION_PROOF =
      Set.of(
          Signal.THREAT_HINT,
          Signal.REPORTED_HOSTILITY,
          Signal.STAFF_MENTIONED,
          Signal.AIM,
          Signal.DEMEANING,
          Signal.NO_REQUEST,
          Signal.NO_HURRY,
          Signal.UNSURE,
          Signal.COURTESY,
          Signal.ANGER);

  private final List<Token> tokens;
  private final BitSet hostilityReported = new BitSet();

  Voices(ReadText text, List<Lexicon.Match> matches) {
    this.tokens = text.tokens();
    for (Lexicon.Match match : matches) {
      if (match.cue().signal() == Signal.REPORTED_HOSTILITY) {
        hostilityReported.set(match.to(), endOfSentence(match.to()));
      }
    }
  }

  Hit.Voice of(Signal signal, int from, int to) {
    Token first = tokens.get(from);
    if (first.speaker() == Speaker.AGENT) {
      return Hit.Voice.AGENT;
    }
    if (first.quoted() || hostilityReported.get(from)) {
      return Hit.Voice.REPORTED;
    }
    return !NEGATION_PROOF.contains(signal) && isNegated(from) ? Hit.Voice.NEGATED : Hit.Voice.OWN;
  }

  private boolean isNegated(int from) {
    int clause = tokens.get(from).clause();
    for (int i = from - 1; i >= Math.max(0, from - NEGATION_REACH); i--) {
      if (tokens.get(i).clause() != clause) {
        return false;
      }
      if (NEGATIONS.contains(tokens.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  private int endOfSentence(int from) {
    int i = from;
    while (i < tokens.size() && tokens.get(i).sentence() == tokens.get(from - 1).sentence()) {
      i++;
    }
    return i;
  }
}
