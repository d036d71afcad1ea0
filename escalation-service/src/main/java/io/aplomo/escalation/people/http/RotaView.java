package io.aplomo.escalation.people.http;

import io.aplomo.escalation.people.document.RotaDocument;
import io.aplomo.escalation.people.document.TurnEntry;
import io.aplomo.escalation.people.model.Rota;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rota of a team.
 *
 * @param gaps where nobody is on call, on each level from 1 to the highest in use, between the
 *     first instant of the rota and its last
 * @param version what {@code If-Match} has to say, in quotes; 0 before a rota was put
 * @param changedAt absent for version 0
 * @param changedBy absent for version 0
 */
@Schema(name = "RotaVersion")
record RotaView(
    String team,
    List<TurnEntry> turns,
    List<GapItem> gaps,
    long version,
    @Nullable Instant changedAt,
    @Nullable String changedBy) {

  /**
   * A stretch in which nobody is on call.
   *
   * @param to first instant after it
   */
  @Schema(name = "RotaGap")
  record GapItem(int level, Instant from, Instant to) {
    static GapItem of(Rota.Gap gap) {
      return new GapItem(gap.level(), gap.from(), gap.to());
    }
  }

  static RotaView of(
      String team,
      RotaDocument rota,
      long version,
      @Nullable Instant changedAt,
      @Nullable String changedBy) {
    return new RotaView(
        team,
        rota.turns(),
        rota.rota().gaps().stream().map(GapItem::of).toList(),
        version,
        changedAt,
        changedBy);
  }
}
