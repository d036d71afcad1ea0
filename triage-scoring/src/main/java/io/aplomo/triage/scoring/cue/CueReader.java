package io.aplomo.triage.scoring.cue;

import io.aplomo.contracts.triage.Span;
import io.aplomo.triage.scoring.text.Language;
import io.aplomo.triage.scoring.text.ReadText;
import io.aplomo.triage.scoring.text.Spelling;
import io.aplomo.triage.scoring.text.TextReader;
import io.aplomo.triage.scoring.text.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a text. Immutable and safe for any number of threads. */
public final class CueReader {
  private final TextReader texts;
  private final Map<Language, Lexicon> lexicons;

  private CueReader(TextReader texts, Map<Language, Lexicon> lexicons) {
    this.texts = texts;
    this.lexicons = lexicons;
  }

  /**
   * Loads the cues that the service ships.
   *
   * @throws IllegalStateException naming file and line if one is missing or malformed
   */
  public static CueReader builtIn() {
    Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
    Map<Language, Spelling> spellings = new EnumMap<>(Language.class);
    for (Language language : Language.SUPPORTED) {
      Lexicon lexicon = new Lexicon(CueResources.cues(language));
      lexicons.put(language, lexicon);
      spellings.put(language, new Spelling(CueResources.spellings(language), lexicon.vocabulary()));
    }
    lexicons.put(Language.UNDETERMINED, new Lexicon(CueResources.cues(Language.UNDETERMINED)));
    return new CueReader(new TextReader(CueResources.languages(), spellings), lexicons);
  }

  /**
   * Reads one text.
   *
   * @param hint the language it is probably in
   */
  public ReadText read(String text, Language hint) {
    return texts.read(text, hint);
  }

  /**
   * Finds the cues of a text that has been read.
   *
   * @param part number of this text within the conversation, 0 for the complaint
   * @param messageId of the message, absent for the complaint
   */
  public Collection<Hit> find(ReadText text, int part, @Nullable String messageId) {
    Lexicon lexicon = lexicons.get(text.language());
    if (lexicon == null) {
      throw new IllegalStateException("no cues for " + text.language());
    }
    List<Lexicon.Match> matches = new ArrayList<>();
    lexicon.search(text.tokens(), matches::add);
    matches = withoutExceptions(matches);
    Voices voices = new Voices(text, matches);
    List<Hit> hits = new ArrayList<>(matches.size());
    for (Lexicon.Match match : matches) {
      hits.add(hit(match, text.tokens(), voices, part, messageId));
    }
    return hits;
  }

  private static List<Lexicon.Match> withoutExceptions(List<Lexicon.Match> matches) {
    List<Lexicon.Match> exceptions = matches.stream().filter(m -> m.cue().exception()).toList();
    return matches.stream()
        .filter(match -> !match.cue().exception())
        .filter(match -> exceptions.stream().noneMatch(e -> takesAway(e, match)))
        .toList();
  }

  private static boolean takesAway(Lexicon.Match exception, Lexicon.Match match) {
    return exception.cue().signal() == match.cue().signal()
        && match.from() < exception.to()
        && exception.from() < match.to();
  }

  private static Hit hit(
      Lexicon.Match match,
      List<Token> tokens,
      Voices voices,
      int part,
      @Nullable String messageId) {
    Token first = tokens.get(match.from());
    Token last = tokens.get(match.to() - 1);
    Signal signal = match.cue().signal();
    return new Hit(
        signal,
        match.cue().strength(),
        part,
        match.from(),
        match.to(),
        first.sentence(),
        new Span(messageId, first.start(), last.end()),
        voices.of(signal, match.from(), match.to()));
  }
}
