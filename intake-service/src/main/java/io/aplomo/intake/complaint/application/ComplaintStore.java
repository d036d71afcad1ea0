package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.intake.complaint.messaging.IntakeEvents;
import io.aplomo.intake.complaint.model.Admission.Admitted;
import io.aplomo.intake.complaint.model.Receipt;
import io.aplomo.intake.complaint.model.Status;
import io.aplomo.intake.complaint.model.Submission;
import io.aplomo.intake.complaint.model.TrackingKey;
import io.aplomo.intake.complaint.persistence.ComplaintColumns;
import io.aplomo.intake.complaint.persistence.ComplaintTable;
import io.aplomo.intake.complaint.persistence.StoredComplaint;
import io.aplomo.intake.complaint.persistence.TextHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Stores admitted complaints, each with its event, and tells what became of those that ran into
 * something that is there already.
 */
@Singleton
class ComplaintStore {
  /**
   * Two batches that bring the same external ids reach them in the same order, so that one waits
   * for the other and never each for the other.
   */
  private static final Comparator<Admitted> ONE_ORDER =
      Comparator.comparing((Admitted a) -> a.submission().tenant())
          .thenComparing(a -> a.submission().channel())
          .thenComparing(
              a -> a.submission().externalId(), Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Fifty random bits hardly ever collide once, and never so often. */
  private static final int TRACKING_KEY_DRAWS = 3;

  private final SecureRandom random = new SecureRandom();
  private final Outbox outbox;

  ComplaintStore(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Stores all of them, which is what nearly always can be done, in one statement. Fails if one of
   * them runs into something that is there already; nothing of the transaction can be kept then,
   * and {@link #storeNew} is for a new one.
   *
   * @return an outcome for every one of them, by its id
   */
  Uni<Map<UUID, Acceptance>> storeAll(SqlConnection tx, List<Admitted> admitted) {
    Map<UUID, Acceptance> outcomes = HashMap.newHashMap(admitted.size());
    if (admitted.isEmpty()) {
      return Uni.createFrom().item(outcomes);
    }
    List<Admitted> ordered = inOneOrder(admitted);
    accepted(ordered, outcomes);
    return outbox
        .store(tx, ComplaintTable.STORE, ComplaintColumns.of(ordered), received(ordered))
        .replaceWith(outcomes);
  }

  /**
   * Stores what can be stored, and tells what became of the others.
   *
   * @return an outcome for every one of them, by its id
   */
  Uni<Map<UUID, Acceptance>> storeNew(SqlConnection tx, List<Admitted> admitted) {
    Map<UUID, Acceptance> outcomes = HashMap.newHashMap(admitted.size());
    return storeNew(tx, inOneOrder(admitted), outcomes, TRACKING_KEY_DRAWS).replaceWith(outcomes);
  }

  private Uni<Void> storeNew(
      SqlConnection tx, List<Admitted> admitted, Map<UUID, Acceptance> outcomes, int draws) {
    if (admitted.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return ComplaintTable.storeNew(tx, admitted)
        .chain(stored -> {
          List<Admitted> fresh = new ArrayList<>(admitted.size());
          List<Admitted> others = new ArrayList<>();
          admitted.forEach(one -> (isIn(stored, one) ? fresh : others).add(one));
          accepted(fresh, outcomes);
          return outbox
              .append(tx, received(fresh))
              .chain(() -> recognise(tx, others, outcomes, draws));
        });
  }

  private static List<Admitted> inOneOrder(List<Admitted> admitted) {
    return admitted.stream().sorted(ONE_ORDER).toList();
  }

  private static List<OutboxEvent> received(List<Admitted> admitted) {
    return admitted.stream().map(IntakeEvents::received).toList();
  }

  private static void accepted(List<Admitted> admitted, Map<UUID, Acceptance> outcomes) {
    admitted.forEach(
        one -> outcomes.put(one.submission().id(), new Acceptance.Accepted(receipt(one))));
  }

  private Uni<Void> recognise(
      SqlConnection tx, List<Admitted> others, Map<UUID, Acceptance> outcomes, int draws) {
    if (others.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return ComplaintTable.known(tx, others.stream().map(Admitted::submission).toList())
        .chain(known -> {
          List<Admitted> unlucky = new ArrayList<>();
          for (Admitted one : others) {
            StoredComplaint stored = known.get(one.submission().id());
            if (stored == null) {
              unlucky.add(one);
            } else {
              outcomes.put(one.submission().id(), outcome(one.submission(), stored));
            }
          }
          return redraw(tx, unlucky, outcomes, draws - 1);
        });
  }

  /** What is neither stored nor known has somebody else's tracking key. */
  private Uni<Void> redraw(
      SqlConnection tx, List<Admitted> unlucky, Map<UUID, Acceptance> outcomes, int draws) {
    if (!unlucky.isEmpty() && draws == 0) {
      return Uni.createFrom().failure(new IllegalStateException("no free tracking key drawn"));
    }
    List<Admitted> redrawn =
        unlucky.stream().map(one -> one.withTrackingKey(TrackingKey.draw(random))).toList();
    return storeNew(tx, redrawn, outcomes, draws);
  }

  private static Acceptance outcome(Submission submission, StoredComplaint stored) {
    UUID storedId = stored.receipt().id();
    if (storedId.equals(submission.id())) {
      // An earlier attempt of ours, whose commit was not confirmed.
      return new Acceptance.Accepted(stored.receipt());
    }
    return MessageDigest.isEqual(stored.textHash(), TextHash.of(submission.text()))
        ? new Acceptance.Known(stored.receipt())
        : new Acceptance.Conflicting(storedId);
  }

  private static boolean isIn(Set<UUID> stored, Admitted one) {
    return stored.contains(one.submission().id());
  }

  private static Receipt receipt(Admitted one) {
    Submission submission = one.submission();
    return new Receipt(
        submission.id(), submission.trackingKey(), one.receivedAt(), Status.RECEIVED);
  }
}
