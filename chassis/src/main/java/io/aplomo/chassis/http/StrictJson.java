package io.aplomo.chassis.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * JSON of the HTTP API. Reading is strict: what a client gets wrong is told, not guessed at
 * (unknown fields, numbers in quotes, a key twice, something after the end). Writing: camelCase,
 * instants in ISO 8601, nulls left out. Events have rules of their own, in {@code contracts}.
 */
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {

  /** Deeper than any body we know ({@code facts} nest), and shallow enough for every stack. */
  private static final int MAX_NESTING = 30;

  /** Digits; the longest number we store has fewer. */
  private static final int MAX_NUMBER_LENGTH = 40;

  private static final int MAX_NAME_LENGTH = 200;

  /** No string is longer than the largest body. */
  private static final int MAX_STRING_LENGTH = 1 << 20;

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.getFactory().setStreamReadConstraints(constraints());
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.enable(
        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    refuseCoercion(mapper);
    mapper.registerModule(
        new SimpleModule("aplomo-strict")
            .addDeserializer(String.class, new StorableStringDeserializer())
            .addKeyDeserializer(Object.class, new StorableKeyDeserializer())
            .addKeyDeserializer(String.class, new StorableKeyDeserializer())
            .addDeserializer(Instant.class, new StrictInstantDeserializer()));
  }

  private static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(MAX_NESTING)
        .maxNumberLength(MAX_NUMBER_LENGTH)
        .maxNameLength(MAX_NAME_LENGTH)
        .maxStringLength(MAX_STRING_LENGTH)
        .build();
  }

  private static void refuseCoercion(ObjectMapper mapper) {
    mapper
        .coercionConfigDefaults()
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    mapper
        .coercionConfigFor(LogicalType.Boolean)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    mapper
        .coercionConfigFor(LogicalType.Enum)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
  }

  /** Last, so that no other customizer loosens it. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }
}
