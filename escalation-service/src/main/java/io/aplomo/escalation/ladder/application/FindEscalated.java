package io.aplomo.escalation.ladder.application;

import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.StoredCase;
import io.aplomo.escalation.ladder.model.Situation;
import io.aplomo.escalation.ladder.persistence.CandidateStore;
import io.aplomo.escalation.ladder.persistence.CandidateStore.About;
import io.aplomo.escalation.ladder.persistence.EscalationStore;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at cases, their escalations and the people who could be called: three statements. */
@Singleton
class FindEscalated {
  private final CaseStore cases;
  private final EscalationStore store;
  private final CandidateStore candidates;
  private final LadderPolicies policies;

  FindEscalated(
      CaseStore cases, EscalationStore store, CandidateStore candidates, LadderPolicies policies) {
    this.cases = cases;
    this.store = store;
    this.candidates = candidates;
    this.policies = policies;
  }

  /** Looks at cases that are locked, in ascending order of their ids. */
  Uni<Map<UUID, Found>> find(SqlConnection tx, Instant now, Set<UUID> caseIds) {
    return find(tx, now, caseIds, Map.of());
  }

  /**
   * As {@link #find(SqlConnection, Instant, Set)}.
   *
   * @param from subjects of who gives a case away, or speaks for it, by case: they count as its
   *     owner
   */
  Uni<Map<UUID, Found>> find(
      SqlConnection tx, Instant now, Set<UUID> caseIds, Map<UUID, String> from) {
    return store.open(tx, caseIds).chain(open -> around(tx, now, caseIds, open, from));
  }

  /** As {@link #find}, for those only that have an escalation that has not ended. */
  Uni<Map<UUID, Found>> findOpen(
      SqlConnection tx, Instant now, Set<UUID> caseIds, Map<UUID, String> from) {
    return store.open(tx, caseIds).chain(open -> around(tx, now, open.keySet(), open, from));
  }

  /** Which case an escalation is of, if the tenant has it. */
  Uni<Optional<UUID>> caseOf(SqlConnection tx, String tenant, UUID id) {
    return store.caseOf(tx, tenant, id);
  }

  /** An escalation that is there, ended or not. */
  Uni<StoredEscalation> one(SqlConnection tx, String tenant, UUID id) {
    return store.find(tx, tenant, id);
  }

  private Uni<Map<UUID, Found>> around(
      SqlConnection tx,
      Instant now,
      Collection<UUID> ids,
      Map<UUID, StoredEscalation> open,
      Map<UUID, String> from) {
    return ids.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : cases.read(tx, ids).chain(files -> look(tx, now, files, open, from));
  }

  private Uni<Map<UUID, Found>> look(
      SqlConnection tx,
      Instant now,
      Map<UUID, StoredCase> files,
      Map<UUID, StoredEscalation> open,
      Map<UUID, String> from) {
    List<About> about =
        files.values().stream()
            .map(StoredCase::file)
            .map(file -> about(file, from.get(file.id()), open.get(file.id())))
            .toList();
    return candidates
        .of(tx, about)
        .map(called -> {
          Map<UUID, Found> found = new TreeMap<>();
          files.forEach((id, stored) -> {
            CaseFile file = stored.file();
            Situation situation =
                new Situation(
                    now,
                    policies.current().acceptWithin(file.priority()),
                    called.getOrDefault(id, Map.of()),
                    owner(file, from.get(id)));
            found.put(id, new Found(file, open.get(id), situation));
          });
          return found;
        });
  }

  /** A case that was given away is still of the team of whoever had it. */
  private static About about(
      CaseFile file, @Nullable String from, @Nullable StoredEscalation open) {
    String owner = owner(file, from);
    String origin = open == null ? null : open.origin();
    return new About(file.id(), file.tenant(), owner == null ? origin : owner);
  }

  private static @Nullable String owner(CaseFile file, @Nullable String from) {
    return from == null && file.stage() instanceof Stage.Open stage ? stage.owner() : from;
  }
}
