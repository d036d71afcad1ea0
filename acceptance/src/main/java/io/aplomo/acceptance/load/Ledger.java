package io.aplomo.acceptance.load;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What was acknowledged, and what was refused though nothing was wrong with it. */
public final class Ledger {
  private final Map<UUID, Complaint> complaints = new ConcurrentHashMap<>();
  private final Map<UUID, Message> messages = new ConcurrentHashMap<>();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Complaint latest;

  /**
   * An acknowledged complaint.
   *
   * @param customerRef what makes it recognisable in a table, whatever id it was given
   * @param postedNanos when the first try was sent, on {@link System#nanoTime}
   */
  public record Complaint(UUID id, String customerRef, long postedNanos) {}

  /** An acknowledged message. */
  public record Message(UUID id, UUID complaintId, boolean byCustomer) {}

  void acknowledged(Complaint complaint) {
    latest = complaint;
    Complaint other = complaints.putIfAbsent(complaint.id(), complaint);
    if (other != null) {
      surprises.add(
          "complaints %s and %s got one id, %s"
              .formatted(other.customerRef(), complaint.customerRef(), complaint.id()));
    }
  }

  void acknowledged(Message message) {
    if (messages.putIfAbsent(message.id(), message) != null) {
      surprises.add("two messages got one id, " + message.id());
    }
  }

  void surprise(String what) {
    surprises.add(what);
  }

  /** The complaint that was acknowledged last. */
  public Optional<Complaint> latest() {
    return Optional.ofNullable(latest);
  }

  public Map<UUID, Complaint> complaints() {
    return Map.copyOf(complaints);
  }

  public Set<UUID> complaintIds() {
    return Set.copyOf(complaints.keySet());
  }

  public Map<UUID, Message> messages() {
    return Map.copyOf(messages);
  }

  public int complaintCount() {
    return complaints.size();
  }

  public int messageCount() {
    return messages.size();
  }

  /** Answers that no correct service gives to a correct request; empty if all is well. */
  public Iterable<String> surprises() {
    return surprises;
  }
}
