package io.aplomo.intake.complaint.http;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only intake answers; those of all services are in the chassis. */
public enum IntakeProblem implements ProblemCode {
  /** {@code limit} in days. */
  RECEIVED_AT_TOO_OLD("complaint.received-at-too-old", 400, "receivedAt is too far back"),
  /** More than five minutes ahead of our clock. */
  RECEIVED_AT_IN_FUTURE("complaint.received-at-in-future", 400, "receivedAt lies in the future"),
  /** On other channels our clock decides, unless a supervisor or manager says otherwise. */
  RECEIVED_AT_NOT_ALLOWED(
      "complaint.received-at-not-allowed",
      400,
      "receivedAt may be given for LETTER, IN_PERSON and EMAIL, else by a supervisor or manager"),
  /** More than five minutes ahead of our clock. */
  OCCURRED_AT_IN_FUTURE("complaint.occurred-at-in-future", 400, "occurredAt lies in the future"),
  /** {@code limit} in characters of the JSON. */
  FACTS_TOO_LARGE("complaint.facts-too-large", 400, "The facts are too large"),
  /** {@code limit} in levels of objects and arrays. */
  FACTS_TOO_DEEP("complaint.facts-too-deep", 400, "The facts are nested too deeply"),
  /** {@code limit} in keys of one object. */
  FACTS_TOO_MANY_KEYS("complaint.facts-too-many-keys", 400, "The facts have too many keys"),
  /** {@code storedId} is the complaint that has the external id with another text. */
  EXTERNAL_ID_CONFLICT(
      "complaint.external-id-conflict",
      409,
      "The external id belongs to a complaint with another text");

  private final String code;
  private final int status;
  private final String title;

  IntakeProblem(String code, int status, String title) {
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
