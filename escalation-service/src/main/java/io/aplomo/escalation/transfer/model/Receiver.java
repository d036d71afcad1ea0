package io.aplomo.escalation.transfer.model;

/** Who is to have the case. */
public sealed interface Receiver {
  /** A person, by the subject of their token. */
  record OfPerson(String subject) implements Receiver {}

  /** Whoever of a team confirms first; by its code. */
  record OfTeam(String code) implements Receiver {}
}
