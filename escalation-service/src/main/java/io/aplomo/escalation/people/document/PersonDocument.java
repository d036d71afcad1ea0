package io.aplomo.escalation.people.document;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.people.model.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person as managers write them.
 *
 * @param id names them in cases and events; in a request it may be left out, or is that of the path
 * @param subject of their tokens (claim {@code sub}), nobody else's; left out it is the id
 * @param displayName what colleagues and customers call them, at most {@value #MAX_NAME} UTF-16
 *     units
 * @param role what work they are given
 * @param teams codes, each once; the wall clock of the first one is theirs
 * @param superior id of whom they report to, who is no agent
 * @param languages ISO 639 codes of those in which they handle cases, each once
 * @param skills products or categories that they know, codes of the organisation, each once
 * @param conductTraining whether they are trained for abusive customers; left out they are not
 * @param capacity how many cases they have in hand at most
 * @param authority left out they may grant nothing
 * @param shift left out they work in the hours of their first team
 * @param active false once they have left; left out they are. Nobody is deleted: cases name them
 */
@Schema(name = "Person")
public record PersonDocument(
    @Schema(examples = "marta.ruiz") @Pattern(regexp = CatalogueDocument.CODE) @Nullable String id,
    @PlainText(max = PersonDocument.MAX_SUBJECT) @Nullable String subject,
    @Schema(examples = "Marta Ruiz") @NotNull @PlainText(max = PersonDocument.MAX_NAME)
        String displayName,
    @NotNull Role role,
    @NotEmpty @Size(max = PersonDocument.MAX_TEAMS)
        List<@NotNull @Pattern(regexp = CatalogueDocument.CODE) String> teams,
    @Pattern(regexp = CatalogueDocument.CODE) @Nullable String superior,
    @NotEmpty @Size(max = PersonDocument.MAX_LANGUAGES)
        List<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,
    @Size(max = PersonDocument.MAX_SKILLS)
        @Nullable List<@NotNull @Pattern(regexp = CatalogueDocument.CODE) String> skills,
    @Nullable Boolean conductTraining,
    @NotNull @Min(1) @Max(PersonDocument.MAX_CAPACITY) Integer capacity,
    @Valid @Nullable AuthorityEntry authority,
    @Valid @Nullable ShiftEntry shift,
    @Nullable Boolean active) {

  /** What a token allows. */
  static final int MAX_SUBJECT = 255;

  /** One line on a screen. */
  static final int MAX_NAME = 200;

  static final int MAX_TEAMS = 8;
  static final int MAX_LANGUAGES = 20;
  static final int MAX_SKILLS = 50;

  /** Nobody has an overview of more. */
  static final int MAX_CAPACITY = 50;

  /** The same under their id with all that was left out, as it is kept and answered. */
  public PersonDocument as(String knownAs) {
    return new PersonDocument(
        knownAs,
        subject == null ? knownAs : subject,
        displayName,
        role,
        teams,
        superior,
        languages,
        skills == null ? List.of() : skills,
        Objects.requireNonNullElse(conductTraining, false),
        capacity,
        held(),
        shift == null ? null : shift.inOrder(),
        Objects.requireNonNullElse(active, true));
  }

  /** What they may grant. */
  public AuthorityEntry held() {
    return Objects.requireNonNullElse(authority, AuthorityEntry.NONE);
  }

  /** Whether they have not left. */
  public boolean works() {
    return active == null || active;
  }

  /** Without what they are called, so that no log line can carry it. */
  @Override
  public String toString() {
    return "PersonDocument[" + id + "]";
  }
}
