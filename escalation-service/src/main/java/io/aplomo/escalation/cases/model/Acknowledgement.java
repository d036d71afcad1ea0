package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The confirmation that a complaint was received, as the customer is to read it: the key, the day
 * and the hour, which Ley 10/2025 asks for. Only our own words, never those of people or what they
 * are called (invariant 7).
 *
 * @param language BCP 47 tag of the text: {@code es} or {@code en}
 * @param text one paragraph, well under the 2,000 characters of the contract
 */
public record Acknowledgement(String language, String text) {
  private static final String SPANISH = "es";
  private static final String ENGLISH = "en";

  /** Where English is what most people read: ISO 3166-1 alpha-2. */
  private static final Set<String> ENGLISH_SPEAKING =
      Set.of("AU", "CA", "GB", "IE", "MT", "NZ", "US");

  private static final DateTimeFormatter ES =
      DateTimeFormatter.ofPattern("'el' d 'de' MMMM 'de' yyyy 'a las' H:mm", Locale.of("es", "ES"));
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("'on' d MMMM yyyy 'at' HH:mm", Locale.UK);

  /**
   * Words it.
   *
   * @param language one of those that {@link #language} answers
   * @param zone by whose wall clock the day and the hour are said; the text names it
   */
  public static Acknowledgement of(
      String language, String trackingKey, Instant receivedAt, ZoneId zone) {
    var local = receivedAt.atZone(zone);
    String text =
        language.equals(ENGLISH)
            ? "We received your complaint %s (%s time). Your tracking key is %s: with it you can ask about your complaint at any time."
                .formatted(EN.format(local), zone.getId(), trackingKey)
            : "Hemos recibido su reclamación %s (hora de %s). Su clave de seguimiento es %s: con ella puede preguntar por su reclamación en cualquier momento."
                .formatted(ES.format(local), zone.getId(), trackingKey);
    return new Acknowledgement(language, text);
  }

  /**
   * In which of our languages a customer is written to: in that of the complaint; if we do not
   * speak it or it is not known, in that of the jurisdiction; else in Spanish.
   *
   * @param spoken BCP 47 tag of the complaint, if it has one
   * @param jurisdiction ISO 3166-1 alpha-2 or ISO 3166-2, if it is known
   */
  static String language(@Nullable String spoken, @Nullable String jurisdiction) {
    String primary = spoken == null ? "" : beforeDash(spoken).toLowerCase(Locale.ROOT);
    if (primary.equals(SPANISH) || primary.equals(ENGLISH)) {
      return primary;
    }
    return jurisdiction != null && ENGLISH_SPEAKING.contains(beforeDash(jurisdiction))
        ? ENGLISH
        : SPANISH;
  }

  private static String beforeDash(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }
}
