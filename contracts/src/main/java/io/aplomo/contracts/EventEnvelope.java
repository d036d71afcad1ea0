package io.aplomo.contracts;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an event without reading its payload: the CloudEvents 1.0 attributes that Aplomo
 * uses, and three extensions of its own. {@link CloudEventHeaders} has their names on the wire.
 *
 * @param id stable over every retry and replay, so it is what a consumer remembers; a UUIDv7, or a
 *     UUIDv8 with the time of its cause in front where the event follows from another one
 * @param type for example {@code io.aplomo.complaint.received.v1}; 1 to 128 characters
 * @param source the producing service, for example {@code /intake}
 * @param subject the complaint's id, or the customer's pseudonym where conduct is told of; also the
 *     key of the record; 1 to 64 characters
 * @param tenant whose event it is: a lower-case name of 1 to 32 characters
 * @param sequence from 1 on, without a gap, per subject and producing service
 * @param effectiveAt from when the fact counts: the producer's database time at commit
 * @param time when the thing happened as its producer knows it; never used to order events
 * @param traceparent the W3C trace context of the cause, where there is one
 */
public record EventEnvelope(
    UUID id,
    String type,
    String source,
    String subject,
    String tenant,
    long sequence,
    Instant effectiveAt,
    Instant time,
    @Nullable String traceparent) {

  public static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{0,127}");
  public static final Pattern SOURCE = Pattern.compile("/[a-z][a-z0-9/-]{0,62}");
  public static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9-]{1,64}");
  public static final Pattern TENANT = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /** W3C Trace Context, level 1, section 3.2.2. */
  public static final Pattern TRACEPARENT =
      Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  public EventEnvelope {
    Bounds.present(id, "id");
    matching(type, "type", TYPE, Glance.isName(type, 0, 128, ".-"));
    matching(source, "source", SOURCE, Glance.isPath(source, 64));
    matching(subject, "subject", SUBJECT, Glance.isWord(subject, 64));
    matching(tenant, "tenant", TENANT, Glance.isName(tenant, 0, 32, "-"));
    Bounds.atLeast(1, sequence, "sequence");
    Bounds.present(effectiveAt, "effectiveAt");
    Bounds.present(time, "time");
    if (traceparent != null) {
      matching(traceparent, "traceparent", TRACEPARENT, Glance.isTraceparent(traceparent));
    }
  }

  /** The pattern decides; a glance is enough for what is plainly within it. */
  private static void matching(
      @Nullable String value, String field, Pattern pattern, boolean plainly) {
    if (!plainly) {
      Bounds.matching(value, field, pattern);
    }
  }
}
