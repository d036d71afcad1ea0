package io.aplomo.escalation.transfer.application;

import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.StoredCase;
import io.aplomo.escalation.transfer.model.CaseNow;
import java.time.Instant;

/** Cases as decisions about transfers look at them. */
final class Cases {
  private Cases() {}

  static CaseNow now(CaseStore.Locked locked) {
    return at(locked.stored(), locked.now());
  }

  static CaseNow at(StoredCase stored, Instant now) {
    Stage stage = stored.file().stage();
    boolean open = stage instanceof Stage.Open;
    return new CaseNow(open, open ? stage.owner() : null, stage.escalated(), stored.version(), now);
  }
}
