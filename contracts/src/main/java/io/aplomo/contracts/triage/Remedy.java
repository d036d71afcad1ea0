package io.aplomo.contracts.triage;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a customer can ask for. */
public enum Remedy {
  /** Money that the customer paid, back. */
  REFUND,
  /** Money that is due to the customer: a claim, a benefit, a transfer. */
  PAYMENT,
  /** Money or credit for harm or trouble suffered. */
  COMPENSATION,
  /** A record, bill or entry put right. */
  CORRECTION,
  EXPLANATION,
  CANCELLATION,
  DISCOUNT,
  REPLACEMENT_OR_REPAIR,
  APOLOGY,
  DISCIPLINE_OF_STAFF,
  /** A value that this reader does not know yet; never written. */
  @JsonEnumDefaultValue
  UNKNOWN
}
