package io.aplomo.triage.scoring.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that have cues, and all others as one. */
public enum Language {
  ES("es"),
  EN("en"),
  /** Neither Spanish nor English, or nothing to tell by; the tag is ISO 639-2 "undetermined". */
  UNDETERMINED("und");

  /** The languages that have cues. */
  public static final List<Language> SUPPORTED = List.of(ES, EN);

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /**
   * The language of a caller's hint.
   *
   * @param hint a BCP 47 tag such as {@code es} or {@code es-MX}, in any case; may be absent
   * @return {@link #UNDETERMINED} if there is no hint, or for a language without cues
   */
  public static Language ofHint(@Nullable String hint) {
    if (hint == null) {
      return UNDETERMINED;
    }
    String primary = hint.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    for (Language language : SUPPORTED) {
      if (language.tag.equals(primary)) {
        return language;
      }
    }
    return UNDETERMINED;
  }
}
