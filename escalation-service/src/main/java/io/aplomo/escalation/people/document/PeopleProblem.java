package io.aplomo.escalation.people.document;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only teams, people and rotas have. */
public enum PeopleProblem implements ProblemCode {
  /** {@code field} names a team that the tenant does not have. */
  UNKNOWN_TEAM("team.unknown", 400, "There is no such team"),
  /** {@code field} is the parent: the team would be above itself. */
  TEAM_CYCLE("team.cycle", 400, "The team would be above itself"),
  /** {@code field} names a calendar that is neither the tenant's nor a standard one. */
  UNKNOWN_CALENDAR("team.unknown-calendar", 400, "There is no such calendar"),
  /** {@code field} names somebody whom the tenant does not have, or who is not active. */
  UNKNOWN_PERSON("person.unknown", 400, "There is nobody active with this id"),
  /** {@code field} names an agent, and nobody reports to those. */
  SUPERIOR_IS_AGENT("person.superior-is-agent", 400, "An agent cannot be a superior"),
  /** {@code field} is the superior: the person would be above themselves. */
  SUPERIOR_CYCLE("person.superior-cycle", 400, "The person would be above themselves"),
  /** {@code field} is the second entry of a list that says the same. */
  DUPLICATE_ENTRY("person.duplicate-entry", 400, "A list has the same entry twice"),
  /** {@code field} has both a week and a calendar, or neither. */
  UNCLEAR_SHIFT("person.unclear-shift", 400, "A shift has a week or a calendar"),
  /** {@code field} is no currency of ISO 4217. */
  UNKNOWN_CURRENCY("person.unknown-currency", 400, "The currency is not known"),
  /** Somebody reports to the person, who therefore has to stay, and be no agent. */
  STILL_SUPERIOR("person.still-superior", 409, "Somebody reports to this person"),
  /** {@code field} is the subject: the tokens are somebody else's already. */
  SUBJECT_TAKEN("person.subject-taken", 409, "The subject is another person's"),
  /** Nobody hears of the presence of who has left. */
  INACTIVE("person.inactive", 409, "The person is not active"),
  /** {@code field} is the end of a turn that does not lie after its beginning. */
  TURN_WITHOUT_TIME("on-call.ends-before-it-begins", 400, "A turn ends before it begins"),
  /** {@code field} is the turn that begins before another one of its level has ended. */
  TURNS_OVERLAP("on-call.overlap", 400, "Two turns of one level overlap"),
  /** {@code limit} is how many teams, or people, a tenant can have. */
  FULL("people.full", 409, "There is no room for another team or person");

  private final String code;
  private final int status;
  private final String title;

  PeopleProblem(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
