package io.aplomo.contracts;

import java.time.Duration;
import java.util.List;

/** The names of the topics and what whoever creates them must know. */
public final class Topics {

  /** Complaints and messages, with their text: readable by Aplomo's own services only. */
  public static final String INTAKE = "aplomo.intake.v1";

  /** Assessments, free of text. */
  public static final String TRIAGE = "aplomo.triage.v1";

  /** The life of every case, free of text. */
  public static final String CASES = "aplomo.cases.v1";

  /**
   * The conduct protocol, free of text. The key is a pseudonym of the customer; readable by
   * Aplomo's own services unless a tenant opens it.
   */
  public static final String CONDUCT = "aplomo.conduct.v1";

  /**
   * Partitions of every topic, dead letters included: a dead letter keeps the partition number of
   * its source, so that replaying it finds the same neighbours.
   */
  public static final int PARTITIONS = 12;

  /**
   * How long every record is kept. For the intake topic and its dead letters it is also the longest
   * time that the words of people may lie in the broker (invariant 7); for all topics it sets how
   * long a consumer has to remember what it has seen.
   */
  public static final Duration RETENTION = Duration.ofDays(7);

  /** Every topic of an installation: the four above and the dead letters of their consumers. */
  public static final List<Topic> ALL =
      List.of(
          topic(INTAKE),
          topic(TRIAGE),
          topic(CASES),
          topic(CONDUCT),
          topic(deadLetterOf(INTAKE, Services.TRIAGE)),
          topic(deadLetterOf(INTAKE, Services.ESCALATION)),
          topic(deadLetterOf(TRIAGE, Services.ESCALATION)));

  private Topics() {}

  /**
   * Where a consumer puts a record that it can never apply.
   *
   * @param topic the topic the record came from
   * @param service the consumer, one of {@link Services}
   * @return {@code <topic>.<service>.dead-letter}
   */
  public static String deadLetterOf(String topic, String service) {
    return topic + "." + service + ".dead-letter";
  }

  private static Topic topic(String name) {
    return new Topic(name, PARTITIONS, RETENTION);
  }
}
