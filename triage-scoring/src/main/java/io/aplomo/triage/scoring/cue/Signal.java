package io.aplomo.triage.scoring.cue;

/**
 * What a cue can be a sign of. The names are the codes of the reasons that an assessment gives, so
 * they are part of the contract: add, never rename.
 */
public enum Signal {
  // Who speaks. Not scored; they say how to read what stands around them.
  /** Somebody else insulted or threatened: "called me", "me insultó". */
  REPORTED_HOSTILITY,
  /** A member of staff is spoken to or about. */
  STAFF_MENTIONED,

  // Conduct towards people.
  /** A word that insults whomever it is said of. */
  INSULT,
  /** A word that insults only if it is said of a person: "cow", "perra". */
  INSULT_IF_AIMED,
  /** Words that make the word beside them be said of a person: "you", "menudo". */
  AIM,
  /** A phrase that belittles somebody: their mind, looks, origin, worth. */
  DEMEANING,
  /**
   * Mock praise and pity for somebody's abilities. Two of them, or one and an address, belittle.
   */
  MOCKING,
  /** Harm to a person is announced. */
  THREAT,
  /** Harm to things is announced. */
  THREAT_TO_PROPERTY,
  /** Veiled or partial: knowledge of where somebody lives, a weapon, "you'll see". */
  THREAT_HINT,
  /** Legal steps, authorities, press, a review, cancelling: what a customer may announce. */
  LAWFUL_STEPS,

  // Emotion.
  SWEARING,
  ANGER,
  /** The company is called thieves, liars, a joke. */
  COMPANY_ACCUSED,
  UPSET,
  DISTRESS,
  COURTESY,

  // Danger to health or life.
  SAFETY_GAS,
  SAFETY_FIRE_OR_SHOCK,
  SAFETY_MEDICAL_DEVICE,
  SAFETY_MEDICATION,
  SAFETY_SYMPTOMS,
  SAFETY_SELF_HARM,
  SAFETY_VIOLENCE,
  SAFETY_TRAPPED,
  SAFETY_EXPOSED,

  // Who needs special care.
  VULNERABLE_AGE,
  VULNERABLE_ILLNESS,
  VULNERABLE_DISABILITY,
  VULNERABLE_CHILD,
  VULNERABLE_PREGNANCY,
  VULNERABLE_INCOME,
  VULNERABLE_BEREAVEMENT,
  VULNERABLE_ALONE,

  // Urgency beside these.
  ESSENTIAL_SERVICE_OUT,
  SERVICE_OUT,
  MONEY_TO_LIVE,
  HOME_AT_RISK,
  LIVELIHOOD,
  ACCESS_LOST,
  MONEY_HELD,
  MONEY_TAKEN,
  LEGAL_OR_CREDIT_HARM,
  DEADLINE_TODAY,
  DEADLINE_DAYS,
  REPEATED_CONTACT,
  LONG_WAIT,
  DAMAGE,
  MINOR_MATTER,
  NO_HURRY,
  OVER_AND_DONE,

  // Whom the facts make responsible.
  COMPANY_ADMITTED,
  COMPANY_NO_ANSWER,
  COMPANY_BROKE_PROMISE,
  COMPANY_ERROR,
  COMPANY_LOST,
  COMPANY_CONTRADICTED,
  COMPANY_CHARGED_WRONGLY,
  COMPANY_DID_NOT_DELIVER,
  COMPANY_MISSED_APPOINTMENT,
  COMPANY_RUDE,
  COMPANY_DAMAGED,
  COMPANY_CANCELLED,
  COMPANY_DEFECT,
  COMPANY_DELAYED,
  COMPANY_PRIVACY,
  COMPANY_REFUSED,
  CUSTOMER_ADMITTED,
  CUSTOMER_FORGOT,
  CUSTOMER_CHANGED_MIND,
  CUSTOMER_IGNORED_NOTICE,
  CUSTOMER_MISUSED,
  CUSTOMER_BELIEVED,
  THIRD_PARTY_WEATHER,
  THIRD_PARTY_CRIME,
  THIRD_PARTY_COMPANY,
  THIRD_PARTY_AUTHORITY,
  THIRD_PARTY_PERSON,
  UNSURE,
  CONFLICTING_ACCOUNTS,

  // What is asked for.
  REQUEST,
  NO_REQUEST,
  MODEST_REQUEST,
  EXCESSIVE_REQUEST,
  INSISTENCE,
  WANTS_REFUND,
  WANTS_PAYMENT,
  WANTS_COMPENSATION,
  WANTS_CORRECTION,
  WANTS_EXPLANATION,
  WANTS_CANCELLATION,
  WANTS_DISCOUNT,
  WANTS_REPLACEMENT_OR_REPAIR,
  WANTS_APOLOGY,
  WANTS_DISCIPLINE,
  WANTS_EVERYTHING_FREE,
  WANTS_AT_ONCE,
  CLAIMS_RIGHT,
  ACKNOWLEDGES_RULE,

  // What it is about.
  ABOUT_BILLING,
  ABOUT_SERVICE_CONTINUITY,
  ABOUT_DELIVERY,
  ABOUT_PRODUCT,
  ABOUT_CONTRACT,
  ABOUT_STAFF,
  ABOUT_PRIVACY,
  PROBLEM,
  ASKS,
  INFORMS,
  THANKS,
  WITHDRAWS
}
