package io.aplomo.escalation.people.application;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.escalation.people.document.PeopleProblem;
import io.aplomo.escalation.people.model.Rota;
import io.aplomo.escalation.people.model.Turn;
import io.aplomo.escalation.people.persistence.OnCallStore;
import io.aplomo.escalation.people.persistence.StaffStore;
import io.aplomo.escalation.people.persistence.StaffVersions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Replaces the rota of a team as a whole. */
@Singleton
public class ChangeRota {
  private final ChangeStaff changes;
  private final StaffStore staff;
  private final OnCallStore turns;

  ChangeRota(ChangeStaff changes, StaffStore staff, OnCallStore turns) {
    this.changes = changes;
    this.staff = staff;
    this.turns = turns;
  }

  /**
   * Replaces a rota by its next version; the tenant has to have the team.
   *
   * @param request with the rota as JSON
   * @param rota the same, in which nothing overlaps
   */
  public Uni<ChangeStaff.Reply> replace(ChangeDocument.Request request, Rota rota) {
    DocumentKey key = request.key();
    String team = key.path().getFirst();
    return changes.replace(
        StaffVersions.ROTAS,
        request,
        new ChangeStaff.Kind() {
          @Override
          public Uni<Optional<Refusal>> judge(SqlConnection tx) {
            List<String> people = rota.turns().stream().map(Turn::person).distinct().toList();
            return staff
                .hasTeam(tx, key.tenant(), team)
                .chain(known ->
                    known
                        ? staff
                            .active(tx, key.tenant(), people)
                            .map(active -> refusal(rota, active))
                        : Uni.createFrom().item(Optional.of(Refusal.of(EdgeProblem.NOT_FOUND))));
          }

          @Override
          public Uni<Void> write(SqlConnection tx, long version) {
            return turns.replace(tx, key.tenant(), team, rota.turns());
          }
        });
  }

  private static Optional<Refusal> refusal(Rota rota, Set<String> active) {
    for (int i = 0; i < rota.turns().size(); i++) {
      if (!active.contains(rota.turns().get(i).person())) {
        return Optional.of(
            Refusal.at(PeopleProblem.UNKNOWN_PERSON, "turns[%d].person".formatted(i)));
      }
    }
    return Optional.empty();
  }
}
