package io.aplomo.triage.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final UUID ID = new UUID(1, 1);
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void assessesTheComplaintWhenItIsHeard() {
    Conversation.Decision decision = unheard().hear(complaint());

    assertThat(decision.due()).hasSize(1);
    AssessmentDue due = decision.due().getFirst();
    assertThat(due.number()).isEqualTo(1);
    assertThat(due.sequence()).isEqualTo(1);
    assertThat(due.messageId()).isNull();
    assertThat(due.causeId()).isEqualTo(complaint().eventId());
    assertThat(due.transcript().messages()).isEmpty();
    assertThat(decision.next().assessments()).isEqualTo(1);
  }

  @Test
  void assessesEveryMessageOfTheCustomerWithinAllThatWasSaidBefore() {
    List<AssessmentDue> due = hear(complaint(), agent(1), customer(2), customer(3));

    assertThat(due).extracting(AssessmentDue::number).containsExactly(1, 2, 3);
    assertThat(due).extracting(AssessmentDue::sequence).containsExactly(1L, 2L, 3L);
    assertThat(numbers(due.get(1))).containsExactly(1, 2);
    assertThat(numbers(due.get(2))).containsExactly(1, 2, 3);
    assertThat(due.get(2).messageId()).isEqualTo(customer(3).message().messageId());
  }

  @Test
  void assessesNobodyButTheCustomer() {
    for (Author author : Author.values()) {
      List<AssessmentDue> due = hear(complaint(), message(1, author, "x"));
      assertThat(due).hasSize(author == Author.CUSTOMER ? 2 : 1);
    }
  }

  @Test
  void keepsMessagesUntilTheirComplaintIsHeard() {
    List<AssessmentDue> waiting = hear(customer(1), agent(2), customer(3));
    assertThat(waiting).isEmpty();

    List<AssessmentDue> due = hear(customer(1), agent(2), customer(3), complaint());

    assertThat(due).extracting(AssessmentDue::number).containsExactly(1, 2, 3);
    assertThat(due)
        .extracting(AssessmentDue::causeId)
        .containsExactly(
            complaint().eventId(),
            customer(1).message().eventId(),
            customer(3).message().eventId());
    assertThat(numbers(due.get(1))).containsExactly(1);
    assertThat(numbers(due.get(2))).containsExactly(1, 2, 3);
  }

  @Test
  void endsInTheSameConversationWhicheverEventWasLate() {
    List<Heard> told = List.of(complaint(), customer(1), agent(2), customer(3), customer(4));
    Transcript expected = hear(told.toArray(Heard[]::new)).getLast().transcript();

    for (int late = 0; late < told.size(); late++) {
      List<Heard> order = new ArrayList<>(told);
      order.add(order.remove(late));
      List<AssessmentDue> due = hear(order.toArray(Heard[]::new));

      assertThat(due).hasSize(4);
      // Nobody is assessed for what an agent said, so it counts from the next message on.
      if (late != 2) {
        assertThat(due.getLast().transcript()).isEqualTo(expected);
      }
      assertThat(due).extracting(AssessmentDue::number).containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void changesNothingWhenTheSameIsHeardAgain() {
    List<AssessmentDue> due =
        hear(complaint(), complaint(), customer(1), customer(1), complaint(), customer(1));

    assertThat(due).hasSize(2);
  }

  @Test
  void remembersTheHighestSequenceOfIntake() {
    Conversation conversation = unheard();
    for (Heard heard : List.of(customer(4), customer(1), complaint())) {
      conversation = conversation.hear(heard).next();
    }
    assertThat(conversation.lastIntakeSequence()).isEqualTo(5);
  }

  @Test
  void looksBackNoFurtherThanItsWindowButAlwaysAtTheMessageInQuestion() {
    List<Heard> told = new ArrayList<>(List.of(complaint()));
    for (int n = 1; n <= Transcript.MAX_MESSAGES + 10; n++) {
      told.add(agent(n + 1));
    }
    told.add(customer(Transcript.MAX_MESSAGES + 12));
    told.add(customer(1));
    List<AssessmentDue> due = hear(told.toArray(Heard[]::new));

    assertThat(numbers(due.get(1))).hasSize(Transcript.MAX_MESSAGES).endsWith(212).startsWith(13);
    assertThat(numbers(due.get(2))).hasSize(Transcript.MAX_MESSAGES + 1).startsWith(1, 13);
  }

  @Test
  void boundsTheWindowByLengthToo() {
    String long_ = "x".repeat(Transcript.MAX_UNITS / 4);
    List<Heard> told = new ArrayList<>(List.of(complaint()));
    for (int n = 1; n <= 5; n++) {
      told.add(message(n, Author.CUSTOMER, long_));
    }

    assertThat(numbers(hear(told.toArray(Heard[]::new)).getLast())).containsExactly(2, 3, 4, 5);
  }

  private static List<AssessmentDue> hear(Heard... told) {
    Conversation conversation = unheard();
    List<AssessmentDue> due = new ArrayList<>();
    for (Heard heard : told) {
      Conversation.Decision decision = conversation.hear(heard);
      due.addAll(decision.due());
      conversation = decision.next();
    }
    return due;
  }

  private static List<Integer> numbers(AssessmentDue due) {
    return due.transcript().messages().stream().map(Message::number).toList();
  }

  private static Conversation unheard() {
    return Conversation.unheard(ID, "demo");
  }

  private static Heard.OfComplaint complaint() {
    Complaint complaint =
        new Complaint(
            new UUID(2, 0), NOW, NOW, "EMAIL", "en", null, "GB", null, null, "{}", "No gas.");
    return new Heard.OfComplaint(ID, "demo", 1, null, complaint);
  }

  private static Heard.OfMessage customer(int number) {
    return message(number, Author.CUSTOMER, "Still no gas.");
  }

  private static Heard.OfMessage agent(int number) {
    return message(number, Author.AGENT, "We look into it.");
  }

  private static Heard.OfMessage message(int number, Author author, String text) {
    Message message =
        new Message(new UUID(3, number), new UUID(2, number), number, author, false, NOW, text);
    return new Heard.OfMessage(ID, "demo", number + 1L, null, message);
  }
}
