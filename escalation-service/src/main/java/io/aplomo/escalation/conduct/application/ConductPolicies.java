package io.aplomo.escalation.conduct.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.escalation.conduct.model.ConductPolicy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;

/** The policy that holds for every tenant: a versioned file that comes with the program. */
@Singleton
public class ConductPolicies {
  private static final String STANDARD = "/conduct/standard-policy.json";

  private final ConductPolicy standard;

  @Inject
  ConductPolicies(ObjectMapper json) {
    this(read(json));
  }

  /** A policy of its own, for every tenant. */
  ConductPolicies(ConductPolicy standard) {
    this.standard = standard;
  }

  /** What holds now. */
  public ConductPolicy current() {
    return standard;
  }

  private static ConductPolicy read(ObjectMapper json) {
    try (InputStream in =
        Objects.requireNonNull(ConductPolicies.class.getResourceAsStream(STANDARD), STANDARD)) {
      return json.readValue(in, Document.class).policy();
    } catch (IOException e) {
      throw new UncheckedIOException(STANDARD + " is part of the program", e);
    }
  }

  /** The file; units are in the names. */
  record Document(
      String version,
      int observationHoldsDays,
      int warningHoldsDays,
      int coolOffAfterAbuseMinutes,
      int coolOffAfterThreatMinutes,
      int longestRestrictionDays,
      int longestOffboardingDays,
      int offboardingSteps,
      int offboardingSpanDays) {

    ConductPolicy policy() {
      return new ConductPolicy(
          version,
          Duration.ofDays(observationHoldsDays),
          Duration.ofDays(warningHoldsDays),
          Duration.ofMinutes(coolOffAfterAbuseMinutes),
          Duration.ofMinutes(coolOffAfterThreatMinutes),
          Duration.ofDays(longestRestrictionDays),
          Duration.ofDays(longestOffboardingDays),
          offboardingSteps,
          Duration.ofDays(offboardingSpanDays));
    }
  }
}
