package io.aplomo.triage.assessment.application;

import io.aplomo.triage.assessment.Assessed;
import io.aplomo.triage.assessment.model.AssessmentDue;
import io.aplomo.triage.assessment.model.Conversation;
import io.aplomo.triage.assessment.model.Heard;
import io.aplomo.triage.assessment.persistence.AssessmentStore;
import io.aplomo.triage.assessment.persistence.ConversationStore;
import io.aplomo.triage.catalogue.application.Catalogues;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in what was heard and makes the assessments that are due because of it. */
@Singleton
public class AssessConversations {
  private final ConversationStore conversations;
  private final AssessmentStore assessments;
  private final Catalogues catalogues;
  private final Scoring scoring;
  private final AssessmentMetrics metrics;

  AssessConversations(
      ConversationStore conversations,
      AssessmentStore assessments,
      Catalogues catalogues,
      Scoring scoring,
      AssessmentMetrics metrics) {
    this.conversations = conversations;
    this.assessments = assessments;
    this.catalogues = catalogues;
    this.scoring = scoring;
    this.metrics = metrics;
  }

  /**
   * Hears a batch, in the transaction of {@code tx}.
   *
   * @param heard in the order in which it was told
   * @return what was assessed, in the same order
   * @throws ForeignTenant (as a failure) if an event is of another tenant than its conversation
   */
  public Uni<List<Assessed>> hear(SqlConnection tx, List<Heard> heard) {
    NavigableMap<UUID, String> tenants = new TreeMap<>();
    heard.forEach(h -> tenants.putIfAbsent(h.complaintId(), h.tenant()));
    return conversations
        .lock(tx, tenants)
        .invoke(locked -> refuseForeign(locked, heard))
        .chain(locked ->
            conversations
                .keep(tx, heard)
                .map(news -> decide(locked, heard, news))
                .chain(decided -> store(tx, decided, heard.size() == 1)));
  }

  /** The conversations that moved, and what is due. */
  private record Decided(List<Conversation> moved, List<AssessmentDue> due) {}

  private static Decided decide(
      NavigableMap<UUID, Conversation> locked, List<Heard> heard, Set<UUID> news) {
    Set<UUID> moved = new HashSet<>();
    List<AssessmentDue> due = new ArrayList<>();
    for (Heard each : heard) {
      // A message outside the window may have been heard long ago: the database knows.
      if (news.contains(each.eventId())) {
        locked.computeIfPresent(
            each.complaintId(),
            (id, conversation) -> {
              Conversation.Decision decision = conversation.hear(each);
              due.addAll(decision.due());
              return decision.next();
            });
        moved.add(each.complaintId());
      }
    }
    return new Decided(
        locked.values().stream().filter(c -> moved.contains(c.complaintId())).toList(), due);
  }

  private Uni<List<Assessed>> store(SqlConnection tx, Decided decided, boolean alone) {
    if (decided.moved().isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Uni<Void> counted = conversations.count(tx, decided.moved());
    if (decided.due().isEmpty()) {
      return counted.replaceWith(List.of());
    }
    return counted
        .chain(() -> assessments.clock(tx))
        .chain(now ->
            catalogues
                .of(tx, tenants(decided.due()))
                .chain(held -> scoring.assess(decided.due(), held, now, alone)))
        .call(made -> assessments.append(tx, made))
        .invoke(made -> metrics.countOnCommit(tx, made));
  }

  private static Set<String> tenants(List<AssessmentDue> due) {
    return due.stream().map(AssessmentDue::tenant).collect(Collectors.toSet());
  }

  private static void refuseForeign(Map<UUID, Conversation> locked, List<Heard> heard) {
    for (Heard each : heard) {
      Conversation conversation = locked.get(each.complaintId());
      if (conversation == null || !conversation.tenant().equals(each.tenant())) {
        throw new ForeignTenant();
      }
    }
  }
}
