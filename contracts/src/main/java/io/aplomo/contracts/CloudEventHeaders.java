package io.aplomo.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The envelope as record headers: CloudEvents 1.0 in binary mode on Kafka (CloudEvents Kafka
 * Protocol Binding 1.0.2, section 3.2). Values are UTF-8; instants are RFC 3339 in UTC.
 *
 * <p>The trace context has the plain name that OpenTelemetry's Kafka instrumentation reads.
 */
public final class CloudEventHeaders {

  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String TENANT = "ce_tenant";
  public static final String SEQUENCE = "ce_sequence";
  public static final String EFFECTIVE_AT = "ce_effectiveat";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACEPARENT = "traceparent";

  public static final String SPEC_VERSION_1_0 = "1.0";
  public static final String JSON = "application/json";

  /** What a UUID looks like: {@link UUID#fromString} also takes shorter groups. */
  private static final int UUID_LENGTH = 36;

  private CloudEventHeaders() {}

  /** Answers the headers of an event, in a fixed order. */
  public static Map<String, String> of(EventEnvelope envelope) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(SPEC_VERSION, SPEC_VERSION_1_0);
    headers.put(ID, envelope.id().toString());
    headers.put(SOURCE, envelope.source());
    headers.put(TYPE, envelope.type());
    headers.put(SUBJECT, envelope.subject());
    headers.put(TIME, envelope.time().toString());
    headers.put(TENANT, envelope.tenant());
    headers.put(SEQUENCE, Long.toString(envelope.sequence()));
    headers.put(EFFECTIVE_AT, envelope.effectiveAt().toString());
    headers.put(CONTENT_TYPE, JSON);
    if (envelope.traceparent() != null) {
      headers.put(TRACEPARENT, envelope.traceparent());
    }
    return headers;
  }

  /**
   * Reads the envelope of a record.
   *
   * @param headers answers the value of a header, or null where the record has none
   * @throws UnreadableEvent if a header is missing, out of bounds, or of another specification
   */
  public static EventEnvelope read(Function<String, @Nullable String> headers) {
    if (!SPEC_VERSION_1_0.equals(required(headers, SPEC_VERSION))) {
      throw invalid(SPEC_VERSION);
    }
    UUID id = id(headers);
    String type = required(headers, TYPE);
    String source = required(headers, SOURCE);
    String subject = required(headers, SUBJECT);
    String tenant = required(headers, TENANT);
    long sequence = sequence(headers);
    Instant effectiveAt = instant(headers, EFFECTIVE_AT);
    Instant time = instant(headers, TIME);
    String traceparent = traceparent(headers);
    try {
      return new EventEnvelope(
          id, type, source, subject, tenant, sequence, effectiveAt, time, traceparent);
    } catch (ContractViolation violation) {
      // All that is left to fail are the attributes whose header is their name with the prefix.
      throw invalid("ce_" + violation.field());
    }
  }

  private static UUID id(Function<String, @Nullable String> headers) {
    String value = required(headers, ID);
    if (value.length() != UUID_LENGTH) {
      throw invalid(ID);
    }
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw invalid(ID);
    }
  }

  private static long sequence(Function<String, @Nullable String> headers) {
    try {
      return Long.parseLong(required(headers, SEQUENCE));
    } catch (NumberFormatException e) {
      throw invalid(SEQUENCE);
    }
  }

  private static Instant instant(Function<String, @Nullable String> headers, String name) {
    try {
      return OffsetDateTime.parse(required(headers, name)).toInstant();
    } catch (DateTimeException e) {
      throw invalid(name);
    }
  }

  /**
   * A trace context that cannot be read is as good as none (W3C Trace Context, section 3.2.2.1).
   */
  private static @Nullable String traceparent(Function<String, @Nullable String> headers) {
    String value = headers.apply(TRACEPARENT);
    return value != null && EventEnvelope.TRACEPARENT.matcher(value).matches() ? value : null;
  }

  private static String required(Function<String, @Nullable String> headers, String name) {
    String value = headers.apply(name);
    if (value == null) {
      throw new UnreadableEvent(UnreadableEvent.Code.MISSING_HEADER, name);
    }
    return value;
  }

  private static UnreadableEvent invalid(String header) {
    return new UnreadableEvent(UnreadableEvent.Code.INVALID_HEADER, header);
  }
}
