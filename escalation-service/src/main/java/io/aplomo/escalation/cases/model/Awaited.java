package io.aplomo.escalation.cases.model;

/** What an organisation may wait for before it can go on with a case. */
public enum Awaited {
  /** An answer of the customer; it ends with the customer's next message. */
  CUSTOMER,
  /**
   * What the complaint lacks and the law lets the organisation ask for (Ley 10/2025, art. 13.3);
   * only a person can say that it has come.
   */
  COMPLETION
}
