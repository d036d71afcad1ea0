package io.aplomo.escalation.ladder.application;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.ladder.model.Command;
import io.aplomo.escalation.ladder.model.Escalation;
import io.aplomo.escalation.ladder.model.Ruling;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets notices of many cases at once move their escalations; refused ones change nothing. */
@Singleton
class KeepLadder implements Ladder {
  private final FindEscalated find;
  private final ApplyEscalations apply;

  KeepLadder(FindEscalated find, ApplyEscalations apply) {
    this.find = find;
    this.apply = apply;
  }

  @Override
  public Uni<Void> learn(SqlConnection tx, Instant now, List<Notice> notices) {
    if (notices.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Set<UUID> caseIds = new TreeSet<>();
    Map<UUID, String> from = new HashMap<>();
    for (Notice notice : notices) {
      caseIds.add(notice.caseId());
      String giver = notice.occasion().from();
      if (giver != null) {
        from.put(notice.caseId(), giver);
      }
    }
    boolean opens = notices.stream().anyMatch(each -> each.command() instanceof Command.Raise);
    return (opens ? find.find(tx, now, caseIds, from) : find.findOpen(tx, now, caseIds, from))
        .chain(found -> apply.apply(tx, steps(now, notices, found)));
  }

  private static List<Step> steps(Instant now, List<Notice> notices, Map<UUID, Found> found) {
    Map<UUID, StoredEscalation> open = new HashMap<>();
    found.forEach((id, each) -> {
      if (each.open() != null) {
        open.put(id, each.open());
      }
    });
    List<Step> steps = new ArrayList<>();
    for (Notice notice : notices) {
      Found of = found.get(notice.caseId());
      Step step = of == null ? null : step(now, notice, of, open.get(notice.caseId()));
      if (step != null) {
        steps.add(step);
        open.put(notice.caseId(), step.after());
      }
    }
    return steps;
  }

  private static @Nullable Step step(
      Instant now, Notice notice, Found of, @Nullable StoredEscalation open) {
    if (open != null && !(open.file().state() instanceof Escalation.Ended)) {
      return switch (open.file().on(notice.command(), of.situation())) {
        case Ruling.Refused refused -> null;
        case Ruling.Granted granted -> Step.on(open, granted, now, notice.occasion());
      };
    }
    boolean isOpen = of.file().stage() instanceof Stage.Open;
    return isOpen && notice.command() instanceof Command.Raise raise
        ? opening(now, notice, of, raise)
        : null;
  }

  private static Step opening(Instant now, Notice notice, Found of, Command.Raise raise) {
    UUID id = DerivedId.of(notice.occasion().cause(), "escalation");
    return Step.opening(of, Escalation.opened(id, raise, of.situation()), now, notice.occasion());
  }
}
