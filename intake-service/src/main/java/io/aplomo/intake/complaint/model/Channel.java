package io.aplomo.intake.complaint.model;

/** The way by which a complaint reached the organisation. */
public enum Channel {
  PHONE,
  CHAT,
  EMAIL,
  WEB,
  SOCIAL,
  IN_PERSON,
  LETTER,
  MESSAGING;

  /**
   * Whether what comes this way lies somewhere (a letter box, a counter, a mail box) before anybody
   * enters it here: only then may whoever enters it say when it arrived.
   */
  boolean waitsToBeEntered() {
    return switch (this) {
      case LETTER, IN_PERSON, EMAIL -> true;
      case PHONE, CHAT, WEB, SOCIAL, MESSAGING -> false;
    };
  }
}
