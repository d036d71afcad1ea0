package io.aplomo.chassis.telemetry;

/**
 * The keys that log lines may carry. A closed list, so that alerts and searches can rely on the
 * names.
 */
public enum LogKey {
  COMPLAINT_ID("complaintId"),
  MESSAGE_ID("messageId"),
  CASE_ID("caseId"),
  EVENT_ID("eventId"),
  EVENT_TYPE("eventType"),
  TENANT("tenant"),
  TRACE_ID("traceId"),
  /** Id of a 500 answer, also in its body. */
  INCIDENT("incident"),
  /** A stable code: of a problem, a dead letter, a refusal. */
  CODE("code"),
  SQL_STATE("sqlState"),
  TOPIC("topic"),
  PARTITION("partition"),
  OFFSET("offset"),
  SHARD("shard"),
  EPOCH("epoch"),
  INSTANCE("instance"),
  LOOP("loop"),
  DEPENDENCY("dependency"),
  ATTEMPT("attempt"),
  COUNT("count"),
  DURATION_MS("durationMs"),
  AGE_MS("ageMs");

  private final String key;

  LogKey(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** This key with an id, a code or a number; never with anything that people wrote. */
  public LogField is(Object value) {
    return new LogField(this, value);
  }
}
