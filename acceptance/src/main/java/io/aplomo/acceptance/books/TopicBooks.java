package io.aplomo.acceptance.books;

import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Topic;
import io.aplomo.contracts.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What the topics say of one tenant since the books were opened. Used by one thread. */
final class TopicBooks implements AutoCloseable {
  /** Header in which a consumer says why it set a record aside. */
  private static final String DEAD_LETTER_CODE = "aplomo-dead-letter-code";

  private final String tenant;
  private final TopicFollower follower;
  private final Map<String, TopicBook> facts = new HashMap<>();
  private final List<UUID> assessable = new ArrayList<>();
  private final List<UUID> assessed = new ArrayList<>();
  private final List<UUID> received = new ArrayList<>();
  private final List<UUID> opened = new ArrayList<>();
  private final List<String> deadLetters = new ArrayList<>();
  private final ClockBook clocks = new ClockBook();
  private final EventTimes times = new EventTimes();

  TopicBooks(String bootstrapServers, String tenant) {
    this.tenant = tenant;
    this.follower =
        TopicFollower.fromNow(bootstrapServers, Topics.ALL.stream().map(Topic::name).toList());
    for (String topic : List.of(Topics.INTAKE, Topics.TRIAGE, Topics.CASES, Topics.CONDUCT)) {
      facts.put(topic, new TopicBook(topic));
    }
  }

  /** The fields of several events that books are kept about. */
  private record Payload(
      @Nullable UUID complaintId, @Nullable UUID causeId, @Nullable String author) {}

  /** Reads what was written since the last time. */
  void catchUp() {
    follower.catchUp(this::take);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    TopicBook book = facts.get(record.topic());
    if (book == null) {
      deadLetters.add(
          "%s-%d@%d %s"
              .formatted(
                  record.topic(),
                  record.partition(),
                  record.offset(),
                  EventRecord.header(record, DEAD_LETTER_CODE)));
      return;
    }
    EventEnvelope event = EventRecord.envelope(record);
    if (event.tenant().equals(tenant) && book.take(event)) {
      times.take(event.time());
      clocks.take(event, record.value());
      enter(event, ContractJson.read(record.value(), Payload.class));
    }
  }

  private void enter(EventEnvelope event, Payload payload) {
    EventType type = EventType.ofType(event.type()).orElseThrow();
    switch (type) {
      case COMPLAINT_RECEIVED -> {
        received.add(UUID.fromString(event.subject()));
        assessable.add(event.id());
      }
      case MESSAGE_ADDED -> {
        if ("CUSTOMER".equals(payload.author())) {
          assessable.add(event.id());
        }
      }
      case COMPLAINT_ASSESSED -> assessed.add(java.util.Objects.requireNonNull(payload.causeId()));
      case CASE_OPENED -> opened.add(UUID.fromString(event.subject()));
      case ASSESSMENT_CORRECTED,
          CORRECTION_LIFTED,
          CASE_PRIORITISED,
          CASE_ROUTED,
          CASE_ASSIGNED,
          CASE_RELEASED,
          CASE_ESCALATED,
          CASE_ESCALATION_ACCEPTED,
          CASE_ESCALATION_REFUSED,
          CASE_ESCALATION_CLIMBED,
          CASE_ESCALATION_ENDED,
          CASE_SUPERVISOR_REQUESTED,
          CASE_TRANSFER_OFFERED,
          CASE_TRANSFERRED,
          CASE_TRANSFER_REFUSED,
          CASE_STEP_DONE,
          CASE_DEMAND_MOVED,
          CASE_PROMISE_MADE,
          CASE_PROMISE_WARNED,
          CASE_PROMISE_KEPT,
          CASE_PROMISE_BROKEN,
          CASE_PROMISE_REPLACED,
          CASE_PROMISE_WITHDRAWN,
          CASE_RESOLVED,
          CASE_REOPENED,
          CASE_CLOSED,
          CLOCK_ARMED,
          CLOCK_PAUSED,
          CLOCK_RESUMED,
          CLOCK_WARNED,
          CLOCK_BREACHED,
          CLOCK_BREACH_WITHDRAWN,
          CLOCK_MET,
          CLOCK_CANCELLED,
          CLOCK_MOVED,
          ACKNOWLEDGEMENT_REQUESTED,
          CONDUCT_OBSERVED,
          CONDUCT_WARNED,
          CONDUCT_SUPERVISOR_OFFERED,
          CONDUCT_CONTACT_ENDED,
          CONDUCT_RESUMED,
          CONDUCT_RESTRICTED,
          CONDUCT_RESTRICTION_RENEWED,
          CONDUCT_RESTRICTION_LIFTED,
          CONDUCT_APPEALED,
          CONDUCT_APPEAL_DECIDED,
          CONDUCT_OFFBOARDING_PROPOSED,
          CONDUCT_OFFBOARDED,
          CONDUCT_SUSPENDED,
          CONDUCT_WITHDRAWN -> {
        // Nothing is counted of these: their order was looked at.
      }
    }
  }

  /** Complaints of which {@code complaint.received} was published. */
  List<UUID> received() {
    return received;
  }

  /** Ids of the events that triage owes an assessment for. */
  List<UUID> assessable() {
    return assessable;
  }

  /** Ids of the events that assessments say they are about. */
  List<UUID> assessed() {
    return assessed;
  }

  /** Complaints of which {@code case.opened} was published. */
  List<UUID> opened() {
    return opened;
  }

  /** Every record that was set aside, of whatever tenant: where, and with which code. */
  List<String> deadLetters() {
    return deadLetters;
  }

  /** What was told of clocks. */
  ClockBook clocks() {
    return clocks;
  }

  /** When the events say that they happened. */
  EventTimes times() {
    return times;
  }

  TopicBook book(String topic) {
    return java.util.Objects.requireNonNull(facts.get(topic));
  }

  long duplicates() {
    return facts.values().stream().mapToLong(TopicBook::duplicates).sum();
  }

  @Override
  public void close() {
    follower.close();
  }
}
