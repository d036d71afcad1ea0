package io.aplomo.intake.complaint.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.intake.complaint.application.AnswerFormat;
import io.aplomo.intake.complaint.model.AddedMessage;
import io.aplomo.intake.complaint.model.Receipt;
import jakarta.inject.Singleton;

/** Answers as JSON: what is kept for a repetition is what was sent. */
@Singleton
class Answers implements AnswerFormat {
  static final int CREATED = 201;
  static final int OK = 200;

  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Answer accepted(Receipt receipt) {
    return answer(CREATED, receipt);
  }

  @Override
  public Answer known(Receipt receipt) {
    return answer(OK, receipt);
  }

  private Answer answer(int status, Receipt receipt) {
    return new Answer(status, location(receipt), null, write(ReceiptAnswer.of(receipt)));
  }

  @Override
  public Answer added(AddedMessage message) {
    return new Answer(CREATED, null, null, write(MessageAnswer.of(message)));
  }

  static String location(Receipt receipt) {
    return "/v1/complaints/" + receipt.id();
  }

  private String write(Object answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of strings and instants is always JSON", e);
    }
  }
}
