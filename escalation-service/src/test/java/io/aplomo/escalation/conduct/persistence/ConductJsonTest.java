package io.aplomo.escalation.conduct.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.conduct.model.Appeal;
import io.aplomo.escalation.conduct.model.ConductFile;
import io.aplomo.escalation.conduct.model.Gravity;
import io.aplomo.escalation.conduct.model.Observed;
import io.aplomo.escalation.conduct.model.Protocol;
import io.aplomo.escalation.conduct.model.Restricted;
import io.aplomo.escalation.conduct.model.Restriction;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConductJsonTest {
  @Test
  void readsEveryStateAsItWasWritten() {
    Protocol.states()
        .forEach((name, state) -> {
          assertThat(again(new ConductFile(state, null, true, null)))
              .isEqualTo(new ConductFile(state, null, true, null));
          assertThat(Protocol.name(state)).isEqualTo(ConductJson.name(state));
        });
  }

  @Test
  void readsAnAppealAndARestrictionWithAllItsDetails() {
    Restriction all =
        new Restriction(
            EnumSet.allOf(Restriction.Kind.class),
            List.of(Channel.LETTER, Channel.EMAIL),
            new Restriction.Hours(
                LocalTime.of(22, 0), LocalTime.of(6, 30), ZoneId.of("Europe/Madrid")),
            "supervisor-3",
            Protocol.LATER);
    ConductFile file =
        new ConductFile(
            new Restricted(Protocol.BEFORE, "taker", Set.of("first"), all, Gravity.THREAT),
            new Appeal(Protocol.NOW, Set.of("taker", "another"), Protocol.BEFORE, Protocol.BEFORE),
            false,
            Protocol.BEFORE);

    assertThat(again(file)).isEqualTo(file);
  }

  /** An instance of the version before writes none of what came later. */
  @Test
  void readsWhatTheVersionBeforeWrote() {
    ConductFile observed =
        ConductJson.read(
            new JsonObject(
                """
                {"state": {"name": "OBSERVED", "since": "2026-11-21T10:00:00Z",
                           "gravity": "ABUSE", "times": 2},
                 "appeal": {"at": "2026-11-21T10:00:00Z", "against": ["taker"]},
                 "vulnerable": false}
                """));
    ConductFile restricted =
        ConductJson.read(
            new JsonObject(
                """
                {"state": {"name": "RESTRICTED", "since": "2026-11-21T09:00:00Z", "by": "taker",
                           "restriction": {"kinds": ["WRITING_ONLY"],
                                           "reviewAt": "2026-11-28T10:00:00Z"}},
                 "vulnerable": false}
                """));

    assertThat(observed.state())
        .isEqualTo(
            new Observed(Protocol.NOW, Gravity.ABUSE, 2, Protocol.NOW.plus(Duration.ofDays(90))));
    assertThat(observed.appeal()).isEqualTo(new Appeal(Protocol.NOW, Set.of("taker"), null, null));
    assertThat(restricted.state()).isEqualTo(Protocol.RESTRICTED);
  }

  private static ConductFile again(ConductFile file) {
    return ConductJson.read(new JsonObject(ConductJson.write(file).encode()));
  }
}
