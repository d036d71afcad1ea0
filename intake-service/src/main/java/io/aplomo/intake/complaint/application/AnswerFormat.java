package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.intake.complaint.model.AddedMessage;
import io.aplomo.intake.complaint.model.Receipt;

/** In which form is an answer kept for whoever repeats the request? */
public interface AnswerFormat {
  /** For a complaint that was stored now. */
  Answer accepted(Receipt receipt);

  /** For a complaint that was stored before. */
  Answer known(Receipt receipt);

  Answer added(AddedMessage message);
}
