package io.aplomo.escalation.people.model;

/** What a customer can be granted; the names are those of triage's remedies. */
public enum Remedy {
  /** Money that the customer paid, back. */
  REFUND,
  /** Money that is due to the customer. */
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
  DISCIPLINE_OF_STAFF
}
