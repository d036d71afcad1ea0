package io.aplomo.escalation.routing.model;

import java.util.UUID;

/** The answer to what a person does about a case. */
public sealed interface RoutingAnswer {
  /** It is theirs from now on. */
  record Taken(UUID caseId, String personId) implements RoutingAnswer {}

  /** It is no longer theirs. */
  record Released(UUID caseId) implements RoutingAnswer {}

  /** It changes nothing. */
  record Refused(Reason reason) implements RoutingAnswer {}

  /** Why something was refused. */
  enum Reason {
    /** Nobody of this id is known here. */
    UNKNOWN_PERSON,
    /** The person is off duty, on a break or away. */
    NOT_AT_WORK,
    /** The person has as many cases as they may have. */
    AT_CAPACITY,
    /** Nothing waits that the person may take. */
    NOTHING_WAITS,
    /** The case is not offered to this person: it lapsed, was refused, or never was. */
    NOT_OFFERED,
    /** The person does not have the case. */
    NOT_THEIRS,
    /** Whoever refuses an offer says why, by a code. */
    REASON_MISSING
  }
}
