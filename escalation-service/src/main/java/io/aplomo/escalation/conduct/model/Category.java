package io.aplomo.escalation.conduct.model;

/** What the person in the contact reports. */
public enum Category {
  INSULT,
  DISCRIMINATION,
  SEXUAL_HARASSMENT,
  /** Against the person, or anybody of the staff. */
  THREAT,
  /** Somebody is in danger by what the customer does. */
  SAFETY,
  /** The customer says that they may harm themselves. */
  SELF_HARM,
  OTHER;

  /** What the protocol makes of it. */
  Gravity gravity() {
    return switch (this) {
      case INSULT, DISCRIMINATION, SEXUAL_HARASSMENT, SELF_HARM, OTHER -> Gravity.ABUSE;
      case THREAT, SAFETY -> Gravity.THREAT;
    };
  }
}
