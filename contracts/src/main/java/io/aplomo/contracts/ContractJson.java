package io.aplomo.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * How payloads become JSON and records again, in every service alike and whatever mapper a
 * framework configures: instants as ISO-8601 in UTC, no field for what is absent, fields that the
 * reader does not know ignored, and an enumerated value that it does not know read as {@code
 * UNKNOWN}.
 */
public final class ContractJson {

  /** Deeper nesting than any payload needs; a parser must not be led further. */
  private static final int MAX_DEPTH = 32;

  /** In UTF-16 units: {@link Limits#TEXT} code points, all of them outside the basic plane. */
  private static final int MAX_STRING = 2 * Limits.TEXT;

  private static final ObjectMapper MAPPER = mapper();

  private ContractJson() {}

  /** Answers the payload as JSON text. */
  public static String write(Object payload) {
    try {
      return MAPPER.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A payload of the contract cannot be written", e);
    }
  }

  /**
   * Reads a payload.
   *
   * @param json UTF-8; null or empty for a record without a value
   * @param shape a record of the contract, or a consumer's own with only the fields that it reads
   * @throws UnreadableEvent if it is no JSON or not of that shape
   */
  public static <T> T read(byte @Nullable [] json, Class<T> shape) {
    if (json == null || json.length == 0) {
      throw new UnreadableEvent(UnreadableEvent.Code.MALFORMED_JSON, "$");
    }
    try {
      T value = MAPPER.readValue(json, shape);
      if (value == null) {
        throw new UnreadableEvent(UnreadableEvent.Code.MISSING_FIELD, "$");
      }
      return value;
    } catch (JsonMappingException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw new UnreadableEvent(UnreadableEvent.Code.MALFORMED_JSON, "$");
    }
  }

  private static UnreadableEvent unreadable(JsonMappingException e) {
    StringBuilder path = new StringBuilder("$");
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append('.').append(step.getFieldName());
      }
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ContractViolation violation) {
        return new UnreadableEvent(
            violation.missing()
                ? UnreadableEvent.Code.MISSING_FIELD
                : UnreadableEvent.Code.INVALID_FIELD,
            path.append('.').append(violation.field()).toString());
      }
      if (cause instanceof JsonProcessingException && !(cause instanceof JsonMappingException)) {
        return new UnreadableEvent(UnreadableEvent.Code.MALFORMED_JSON, path.toString());
      }
    }
    return new UnreadableEvent(UnreadableEvent.Code.INVALID_FIELD, path.toString());
  }

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .addModule(new JavaTimeModule())
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        // Facts are the caller's own: 19.90 must not come out as 19.9 or 19.899999.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .build();
  }
}
