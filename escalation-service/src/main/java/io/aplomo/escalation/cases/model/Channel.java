package io.aplomo.escalation.cases.model;

/** The way by which a complaint reached the organisation. */
public enum Channel {
  PHONE,
  CHAT,
  EMAIL,
  WEB,
  SOCIAL,
  IN_PERSON,
  LETTER,
  MESSAGING,
  /** One that a newer intake knows and this version does not. */
  UNKNOWN
}
