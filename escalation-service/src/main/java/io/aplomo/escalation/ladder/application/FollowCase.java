package io.aplomo.escalation.ladder.application;

import io.aplomo.escalation.cases.model.Authority;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.ladder.application.Ladder.Notice;
import io.aplomo.escalation.ladder.application.Ladder.Occasion;
import io.aplomo.escalation.ladder.model.Command.GiveBack;
import io.aplomo.escalation.ladder.model.Command.Raise;
import io.aplomo.escalation.ladder.model.Command.Settle;
import io.aplomo.escalation.ladder.model.Command.Take;
import io.aplomo.escalation.ladder.model.End;
import io.aplomo.escalation.ladder.model.Ground;
import io.aplomo.escalation.ladder.model.Ruling;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the moves of people in a case mean for its escalation. */
@Singleton
public class FollowCase {
  private final Ladder ladder;
  private final FindEscalated find;
  private final ApplyEscalations apply;
  private final SupervisorCame came;

  FollowCase(Ladder ladder, FindEscalated find, ApplyEscalations apply, SupervisorCame came) {
    this.ladder = ladder;
    this.find = find;
    this.apply = apply;
    this.came = came;
  }

  /**
   * A move that is done.
   *
   * @param before where the case stood
   */
  public record Move(Stage before, CaseFile file, Command command, Cause cause) {}

  /** Follows a move of a case that is locked, and whose row is written. */
  public Uni<Void> follow(SqlConnection tx, Instant now, Move move) {
    return notice(move)
        .map(notice ->
            notice.command() instanceof Take take
                ? take(tx, now, notice, take)
                : ladder.learn(tx, now, List.of(notice)))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static Optional<Notice> notice(Move move) {
    return switch (move.command()) {
      case Command.Escalate c ->
          Optional.of(
              notice(
                  move,
                  new Raise(new Ground(c.reason(), null), c.level(), null, /* givesAway= */ true),
                  move.before().owner(),
                  c.reasonCode()));
      case Command.Assign c ->
          takes(move.before(), c)
              ? Optional.of(notice(move, new Take(c.to()), null, c.reasonCode()))
              : Optional.empty();
      case Command.Release c ->
          Optional.of(notice(move, new GiveBack(), move.before().owner(), c.reasonCode()));
      case Command.Resolve c ->
          Optional.of(notice(move, new Settle(End.RESOLVED), null, c.reasonCode()));
      case Command.Close c ->
          Optional.of(notice(move, new Settle(End.CLOSED), null, c.reasonCode()));
      case Command.Start c -> Optional.empty();
      case Command.Reopen c -> Optional.empty();
      case Command.Await c -> Optional.empty();
      case Command.Continue c -> Optional.empty();
      case Command.DoStep c -> Optional.empty();
      case Command.MoveDemand c -> Optional.empty();
      case Command.Tag c -> Optional.empty();
      case Command.Untag c -> Optional.empty();
    };
  }

  /**
   * A supervisor who takes the case, or gives away one that waits for supervisors, has accepted;
   * one who only gives it from an agent to another has not.
   */
  private static boolean takes(Stage before, Command.Assign assign) {
    return assign.authority() == Authority.SUPERVISOR
        && (assign.to().equals(assign.by()) || (before.escalated() && before.owner() == null));
  }

  private static Notice notice(
      Move move,
      io.aplomo.escalation.ladder.model.Command command,
      @Nullable String from,
      @Nullable String reasonCode) {
    Cause cause = move.cause();
    return new Notice(
        move.file().id(),
        command,
        new Occasion(cause.id(), cause.actor(), from, reasonCode, cause.traceparent()));
  }

  /** Whoever takes the case comes into the contact too, if that was asked for. */
  private Uni<Void> take(SqlConnection tx, Instant now, Notice notice, Take take) {
    return find.findOpen(tx, now, Set.of(notice.caseId()), Map.of())
        .chain(found -> {
          Found of = found.get(notice.caseId());
          var open = of == null ? null : of.open();
          if (of == null
              || open == null
              || !(open.file().on(take, of.situation()) instanceof Ruling.Granted granted)) {
            return Uni.createFrom().voidItem();
          }
          return apply
              .apply(tx, List.of(Step.on(open, granted, now, notice.occasion())))
              .chain(() -> came.tell(tx, now, open, notice.occasion().traceparent()));
        });
  }
}
