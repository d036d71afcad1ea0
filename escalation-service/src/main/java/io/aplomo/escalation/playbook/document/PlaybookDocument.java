package io.aplomo.escalation.playbook.document;

import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.catalogue.document.LocalizedName;
import io.aplomo.escalation.playbook.model.Playbook;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to do in which situation, as managers write it; {@code docs/playbooks.md} tells what each
 * part means.
 *
 * @param code names it among the tenant's playbooks; in a request it may be left out, or is that of
 *     the path. The one called {@value #STANDARD} is for the cases that no other is for
 * @param enabled whether any case uses it
 * @param rank of the others that are for a case, the one with the lowest rank is used
 * @param categories what the complaints of its cases are about; left out, or empty, it is for all
 * @param entries at most {@value #MAX_ENTRIES}, each code once
 */
@Schema(name = "Playbook")
public record PlaybookDocument(
    @Schema(examples = "standard") @Pattern(regexp = CatalogueDocument.CODE) @Nullable String code,
    @NotNull @Valid LocalizedName name,
    @NotNull Boolean enabled,
    @Schema(examples = "100") @NotNull @Min(0) @Max(PlaybookDocument.MAX_RANK) Integer rank,
    @Size(max = PlaybookDocument.MAX_CATEGORIES) @Nullable List<@NotNull Category> categories,
    @NotEmpty @Size(max = PlaybookDocument.MAX_ENTRIES)
        List<@NotNull @Valid EntryDocument> entries) {

  /** Of the playbook that every tenant has. */
  public static final String STANDARD = "standard";

  /** Room between any two of the playbooks that a tenant can have. */
  static final int MAX_RANK = 1_000_000;

  /** More than there are. */
  static final int MAX_CATEGORIES = 16;

  /** Nobody has an overview of more. */
  static final int MAX_ENTRIES = 100;

  /** The same under its code, as it is kept and answered. */
  public PlaybookDocument named(String knownAs) {
    return new PlaybookDocument(knownAs, name, enabled, rank, categories, entries);
  }

  /** Whether only cases of some categories use it. */
  public boolean forSome() {
    return categories != null && !categories.isEmpty();
  }

  /** The same to choose from. */
  public Playbook playbook() {
    return new Playbook(entries.stream().map(EntryDocument::entry).toList());
  }
}
