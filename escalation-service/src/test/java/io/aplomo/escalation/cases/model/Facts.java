package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of one complaint, calm unless a test says otherwise. */
final class Facts {
  static final String TENANT = "demo";
  static final UUID COMPLAINT = UUID.fromString("0193a2b4-0000-7000-8000-000000000001");
  static final UUID CASE = UUID.fromString("0193a2b4-0000-8000-8000-000000000001");
  static final Instant RECEIVED_AT = Instant.parse("2026-11-21T10:00:00Z");
  static final Instant NOW = Instant.parse("2026-11-21T10:00:01Z");
  static final CaseState.Unopened UNOPENED = new CaseState.Unopened(CASE, TENANT, COMPLAINT);

  private Facts() {}

  static Complaint complaint(@Nullable Boolean vulnerable) {
    return new Complaint(
        RECEIVED_AT, RECEIVED_AT, Channel.PHONE, Category.BILLING, "ES", vulnerable);
  }

  static Assessment calm(long sequence) {
    return new Assessment(
        sequence,
        (int) sequence,
        Urgency.NORMAL,
        Conduct.CIVIL,
        ConductTarget.NONE,
        null,
        false,
        false);
  }

  static Assessment urgent(long sequence, Urgency urgency) {
    return new Assessment(
        sequence, (int) sequence, urgency, Conduct.CIVIL, ConductTarget.NONE, null, false, false);
  }

  static Assessment rude(long sequence, Conduct conduct, ConductTarget target) {
    return new Assessment(
        sequence, (int) sequence, Urgency.NORMAL, conduct, target, null, false, false);
  }

  static Fact.ComplaintReceived received(@Nullable Boolean vulnerable) {
    return new Fact.ComplaintReceived(
        cause(1),
        TENANT,
        COMPLAINT,
        complaint(vulnerable),
        new Particulars("0123456789A", "C-1", "Ana", null, "es", null, "energy", null),
        new Message(
            Message.COMPLAINT,
            null,
            Author.CUSTOMER,
            Visibility.PUBLIC,
            "No me han devuelto el dinero",
            RECEIVED_AT,
            RECEIVED_AT));
  }

  static Fact.MessageAdded message(int number) {
    return new Fact.MessageAdded(
        cause(10 + number),
        TENANT,
        COMPLAINT,
        new Message(
            number,
            new UUID(number, number),
            Author.CUSTOMER,
            Visibility.PUBLIC,
            "Sigo esperando",
            RECEIVED_AT,
            RECEIVED_AT));
  }

  static Fact.ComplaintAssessed assessed(Assessment assessment, @Nullable Boolean vulnerable) {
    return new Fact.ComplaintAssessed(
        cause(100 + assessment.number()),
        TENANT,
        COMPLAINT,
        complaint(vulnerable),
        assessment,
        new Document("{\"no\":" + assessment.number() + "}", null),
        new Occasion.Scored(true, true),
        null);
  }

  /** A person corrected the urgency, or lifted that; {@code assessment} is what holds then. */
  static Fact.ComplaintAssessed changed(Assessment assessment, Occasion occasion) {
    return new Fact.ComplaintAssessed(
        new Cause(new UUID(0, 200 + assessment.sequence()), RECEIVED_AT, "supervisor-3", null),
        TENANT,
        COMPLAINT,
        complaint(null),
        assessment,
        new Document("{\"no\":" + assessment.number() + "}", "{\"urgency\":\"CRITICAL\"}"),
        occasion,
        null);
  }

  private static Cause cause(long id) {
    return new Cause(new UUID(0, id), RECEIVED_AT, null, null);
  }
}
