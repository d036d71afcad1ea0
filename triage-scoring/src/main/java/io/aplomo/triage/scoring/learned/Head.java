package io.aplomo.triage.scoring.learned;

import java.util.Arrays;
import java.util.List;

/** One yes-or-no question that the models answer. */
public enum Head {
  /** Physical harm to people or things is announced. */
  THREAT(0),
  /** People are insulted, demeaned or threatened. */
  ABUSE(1),
  ANGER(2),
  DISTRESS(3),
  FAULT_COMPANY(4),
  FAULT_CUSTOMER(5),
  FAULT_THIRD_PARTY(6),
  FAULT_UNDETERMINED(7),
  URGENCY_NORMAL(8),
  URGENCY_HIGH(9),
  URGENCY_CRITICAL(10),
  SAFETY(11),
  VULNERABLE(12),
  /** Something is asked for. */
  ASKS(13),
  /** What is asked for is too much, whatever the policies. */
  EXCESSIVE(14),
  CATEGORY_BILLING(15),
  CATEGORY_SERVICE_CONTINUITY(16),
  CATEGORY_DELIVERY(17),
  CATEGORY_PRODUCT(18),
  CATEGORY_CONTRACT(19),
  CATEGORY_STAFF(20),
  CATEGORY_PRIVACY(21),
  CATEGORY_OTHER(22),
  INTENT_COMPLAINT(23),
  INTENT_INFORMATION(24),
  INTENT_QUESTION(25),
  INTENT_COURTESY(26),
  INTENT_WITHDRAWAL(27),
  REMEDY_REFUND(28),
  REMEDY_PAYMENT(29),
  REMEDY_COMPENSATION(30),
  REMEDY_CORRECTION(31),
  REMEDY_EXPLANATION(32),
  REMEDY_CANCELLATION(33),
  REMEDY_DISCOUNT(34),
  REMEDY_REPLACEMENT_OR_REPAIR(35),
  REMEDY_APOLOGY(36),
  REMEDY_DISCIPLINE_OF_STAFF(37);

  private final int column;

  Head(int column) {
    this.column = column;
  }

  /** Its place among the weights of a feature; fixed for ever, as they are stored by it. */
  public int column() {
    return column;
  }

  /** The heads whose names begin with {@code prefix}, in order. */
  public static List<Head> startingWith(String prefix) {
    return Arrays.stream(values()).filter(head -> head.name().startsWith(prefix)).toList();
  }
}
