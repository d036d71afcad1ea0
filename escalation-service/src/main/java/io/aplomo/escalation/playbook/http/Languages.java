package io.aplomo.escalation.playbook.http;

import io.aplomo.escalation.playbook.model.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which language wordings are answered. */
final class Languages {
  private static final List<String> TAGS =
      Arrays.stream(Language.values()).map(Language::tag).toList();

  private Languages() {}

  /**
   * What the request accepts, else the customer's, else Spanish.
   *
   * @param accepted header {@code Accept-Language}; one that cannot be read says nothing (RFC 9110,
   *     12.5.4)
   * @param ofCustomer BCP 47 tags, the surest first
   */
  static Language of(@Nullable String accepted, List<String> ofCustomer) {
    return accepted(accepted)
        .or(() -> ofCustomer.stream().flatMap(tag -> accepted(tag).stream()).findFirst())
        .orElse(Language.ES);
  }

  private static Optional<Language> accepted(@Nullable String ranges) {
    if (ranges == null) {
      return Optional.empty();
    }
    try {
      return language(Locale.lookupTag(LanguageRange.parse(ranges), TAGS));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Language> language(@Nullable String tag) {
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(tag))
        .findFirst();
  }
}
