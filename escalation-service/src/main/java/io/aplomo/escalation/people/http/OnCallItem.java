package io.aplomo.escalation.people.http;

import io.aplomo.escalation.people.view.OnCallReader;
import io.aplomo.escalation.people.view.OnCallRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who of a team is on call at an instant.
 *
 * @param levels all that its rota has, the first to be called first
 */
@Schema(name = "OnCall")
record OnCallItem(String team, List<LevelItem> levels) {

  /**
   * A level of a rota.
   *
   * @param person id; absent if nobody is on call there
   * @param from when their turn began
   * @param to when it ends
   */
  @Schema(name = "OnCallLevel")
  record LevelItem(
      int level, @Nullable String person, @Nullable Instant from, @Nullable Instant to) {

    private static LevelItem of(int level, List<OnCallRow> turns) {
      return turns.stream()
          .filter(turn -> turn.level == level)
          .findFirst()
          .map(turn -> new LevelItem(level, turn.personId, turn.fromAt, turn.toAt))
          .orElseGet(() -> new LevelItem(level, null, null, null));
    }
  }

  static OnCallItem of(String team, OnCallReader.Reading reading) {
    List<OnCallRow> turns =
        reading.turns().stream().filter(turn -> turn.team.equals(team)).toList();
    return new OnCallItem(
        team,
        reading.levels().stream()
            .filter(level -> level.team().equals(team))
            .map(level -> LevelItem.of(level.level(), turns))
            .toList());
  }
}
