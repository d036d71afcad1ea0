package io.aplomo.intake.complaint.model;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Submissions for tests: whatever a test does not speak of is the least that is allowed. */
public final class Submissions {
  private static final Random RANDOM = new Random();

  private Submissions() {}

  public static Submission submission(String tenant, @Nullable String externalId, String text) {
    return submission(tenant, Channel.PHONE, externalId, text, null, null, false);
  }

  public static Submission received(
      Channel channel, @Nullable Instant receivedAt, boolean imported) {
    return submission("acme", channel, null, "Text.", receivedAt, null, imported);
  }

  public static Submission occurred(Instant occurredAt) {
    return submission("acme", Channel.PHONE, null, "Text.", null, occurredAt, false);
  }

  private static Submission submission(
      String tenant,
      Channel channel,
      @Nullable String externalId,
      String text,
      @Nullable Instant receivedAt,
      @Nullable Instant occurredAt,
      boolean imported) {
    return new Submission(
        UUID.randomUUID(),
        TrackingKey.draw(RANDOM),
        tenant,
        channel,
        new Customer("C-1", null, null, null),
        text,
        null,
        null,
        null,
        "ES",
        null,
        externalId,
        receivedAt,
        occurredAt,
        Submission.NO_FACTS,
        List.of(),
        new Submitter("somebody", imported),
        null);
  }
}
