package io.aplomo.escalation.ladder.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.escalation.cases.model.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How soon people have to accept, for every tenant: a versioned file that comes with the program
 * (ADR 15 says where its figures come from).
 */
@Singleton
public class LadderPolicies {
  private static final String STANDARD = "/ladder/standard-policy.json";

  private final Policy standard;

  @Inject
  LadderPolicies(ObjectMapper json) {
    this(read(json));
  }

  /** A policy of its own, for every tenant. */
  LadderPolicies(Policy standard) {
    this.standard = standard;
  }

  /** What holds now. */
  public Policy current() {
    return standard;
  }

  private static Policy read(ObjectMapper json) {
    try (InputStream in =
        Objects.requireNonNull(LadderPolicies.class.getResourceAsStream(STANDARD), STANDARD)) {
      return json.readValue(in, Document.class).policy();
    } catch (IOException e) {
      throw new UncheckedIOException(STANDARD + " is part of the program", e);
    }
  }

  /**
   * A policy.
   *
   * @param accept how long somebody has to accept on each level, by the priority of the case
   * @param supervisorNow how long where the customer asks for a supervisor in the contact
   */
  public record Policy(String version, Map<Priority, Duration> accept, Duration supervisorNow) {
    public Policy {
      accept = Map.copyOf(accept);
    }

    Duration acceptWithin(Priority priority) {
      return Objects.requireNonNull(accept.get(priority));
    }
  }

  /** The file; units are in the names. */
  record Document(String version, Map<Priority, Integer> acceptMinutes, int supervisorNowSeconds) {
    Policy policy() {
      Map<Priority, Duration> accept = new EnumMap<>(Priority.class);
      acceptMinutes.forEach(
          (priority, minutes) -> accept.put(priority, Duration.ofMinutes(minutes)));
      return new Policy(version, accept, Duration.ofSeconds(supervisorNowSeconds));
    }
  }
}
