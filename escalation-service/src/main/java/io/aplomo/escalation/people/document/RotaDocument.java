package io.aplomo.escalation.people.document;

import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.escalation.people.model.Rota;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who of a team is on call, as managers write it.
 *
 * @param turns in any order; those of one level do not overlap
 */
@Schema(name = "Rota")
public record RotaDocument(
    @NotNull @Size(max = RotaDocument.MAX_TURNS) List<@NotNull @Valid TurnEntry> turns) {

  /** A turn a day on one level for more than a year, or on five for a quarter. */
  static final int MAX_TURNS = 500;

  /** A rota on which nobody is. */
  public static final RotaDocument NOBODY = new RotaDocument(List.of());

  /**
   * Looks at what no single field shows.
   *
   * @throws ProblemException 400, if a turn has no time, or two of one level overlap
   */
  public void check() {
    for (int i = 0; i < turns.size(); i++) {
      if (!turns.get(i).from().isBefore(turns.get(i).to())) {
        throw PeopleProblem.TURN_WITHOUT_TIME
            .problem()
            .withField("turns[%d].to".formatted(i))
            .exception();
      }
    }
    OptionalInt overlapping = rota().overlapping();
    if (overlapping.isPresent()) {
      throw PeopleProblem.TURNS_OVERLAP
          .problem()
          .withField("turns[%d]".formatted(overlapping.getAsInt()))
          .exception();
    }
  }

  /** The same to ask with. */
  public Rota rota() {
    return new Rota(turns.stream().map(TurnEntry::turn).toList());
  }
}
