package io.aplomo.escalation.conduct.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.conduct.model.Appeal;
import io.aplomo.escalation.conduct.model.ConductFile;
import io.aplomo.escalation.conduct.model.Restricted;
import io.aplomo.escalation.conduct.model.Protocol;
import io.aplomo.escalation.conduct.model.Restriction;
import io.vertx.core.json.JsonObject;
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
            new Restricted(Protocol.BEFORE, "taker", all),
            new Appeal(Protocol.NOW, Set.of("taker", "another")),
            false,
            Protocol.BEFORE);

    assertThat(again(file)).isEqualTo(file);
  }

  private static ConductFile again(ConductFile file) {
    return ConductJson.read(new JsonObject(ConductJson.write(file).encode()));
  }
}
