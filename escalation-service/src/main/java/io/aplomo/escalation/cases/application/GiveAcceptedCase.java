package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.model.Authority;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.ladder.application.GiveCase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Assigns a case to whoever accepted it, as a supervisor assigns it to themselves. */
@Singleton
class GiveAcceptedCase implements GiveCase {
  private final MoveCase moveCase;

  GiveAcceptedCase(MoveCase moveCase) {
    this.moveCase = moveCase;
  }

  @Override
  public Uni<Boolean> give(
      SqlConnection tx,
      CaseStore.Locked locked,
      String to,
      String reasonCode,
      @Nullable String traceparent) {
    CaseFile file = locked.stored().file();
    if (!(file.stage() instanceof Stage.Open open)) {
      return Uni.createFrom().item(false);
    }
    if (to.equals(open.owner())) {
      return Uni.createFrom().item(true);
    }
    MoveCase.Request request =
        new MoveCase.Request(
            file.tenant(),
            file.id(),
            locked.stored().version(),
            new Command.Assign(to, Authority.SUPERVISOR, to, reasonCode),
            null,
            traceparent);
    return moveCase.moveWithin(tx, locked, request).map(MoveCase.Reply.Moved.class::isInstance);
  }
}
