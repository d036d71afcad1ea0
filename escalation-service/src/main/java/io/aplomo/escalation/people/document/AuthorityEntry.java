package io.aplomo.escalation.people.document;

import io.aplomo.escalation.people.model.Authority;
import io.aplomo.escalation.people.model.Remedy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person may grant without asking anybody.
 *
 * @param remedies of which kinds, each once
 * @param limits how much of each currency, each once; nothing in others
 */
@Schema(name = "Authority")
public record AuthorityEntry(
    @NotNull @Size(max = AuthorityEntry.MAX_REMEDIES) List<@NotNull Remedy> remedies,
    @NotNull @Size(max = AuthorityEntry.MAX_LIMITS) List<@NotNull @Valid LimitEntry> limits) {

  /** More than there are kinds. */
  static final int MAX_REMEDIES = 16;

  /** Currencies that one person deals in. */
  static final int MAX_LIMITS = 20;

  static final AuthorityEntry NONE = new AuthorityEntry(List.of(), List.of());

  /** The same to ask with. */
  public Authority authority() {
    return new Authority(
        Set.copyOf(remedies),
        limits.stream()
            .collect(Collectors.toUnmodifiableMap(LimitEntry::currency, LimitEntry::amountMinor)));
  }
}
