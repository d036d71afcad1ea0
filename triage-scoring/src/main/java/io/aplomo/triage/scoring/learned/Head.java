package io.aplomo.triage.scoring.learned;

import java.util.Arrays;
import java.util.List;

/** One yes-or-no question that the models answer. The order is that of the columns of the file. */
public enum Head {
  /** Physical harm to people or things is announced. */
  THREAT,
  /** People are insulted, demeaned or threatened. */
  ABUSE,
  ANGER,
  DISTRESS,
  FAULT_COMPANY,
  FAULT_CUSTOMER,
  FAULT_THIRD_PARTY,
  FAULT_UNDETERMINED,
  URGENCY_NORMAL,
  URGENCY_HIGH,
  URGENCY_CRITICAL,
  SAFETY,
  VULNERABLE,
  /** Something is asked for. */
  ASKS,
  /** What is asked for is too much, whatever the policies. */
  EXCESSIVE,
  CATEGORY_BILLING,
  CATEGORY_SERVICE_CONTINUITY,
  CATEGORY_DELIVERY,
  CATEGORY_PRODUCT,
  CATEGORY_CONTRACT,
  CATEGORY_STAFF,
  CATEGORY_PRIVACY,
  CATEGORY_OTHER,
  INTENT_COMPLAINT,
  INTENT_INFORMATION,
  INTENT_QUESTION,
  INTENT_COURTESY,
  INTENT_WITHDRAWAL,
  REMEDY_REFUND,
  REMEDY_PAYMENT,
  REMEDY_COMPENSATION,
  REMEDY_CORRECTION,
  REMEDY_EXPLANATION,
  REMEDY_CANCELLATION,
  REMEDY_DISCOUNT,
  REMEDY_REPLACEMENT_OR_REPAIR,
  REMEDY_APOLOGY,
  REMEDY_DISCIPLINE_STAFF;

  /** The heads whose names begin with {@code prefix}, in order. */
  public static List<Head> startingWith(String prefix) {
    return Arrays.stream(values()).filter(head -> head.name().startsWith(prefix)).toList();
  }
}
