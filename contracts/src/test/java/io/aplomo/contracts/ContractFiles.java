package io.aplomo.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The committed schemas and samples, read as they lie there. */
final class ContractFiles {

  private static final ObjectMapper TREES =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private ContractFiles() {}

  static JsonNode sample(EventType type) {
    return tree(text(type.sampleResource()));
  }

  static JsonNode minimalSample(EventType type) {
    return tree(text(type.minimalSampleResource()));
  }

  static JsonNode schemaDocument(EventType type) {
    return tree(text(type.schemaResource()));
  }

  static Schema schema(EventType type) {
    return SCHEMAS.getSchema(text(type.schemaResource()), InputFormat.JSON);
  }

  /** What the JSON Schema standard itself says of a schema. */
  static List<Error> errorsOfSchema(EventType type) {
    return SCHEMAS
        .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
        .validate(text(type.schemaResource()), InputFormat.JSON);
  }

  static List<Error> errors(Schema schema, JsonNode instance) {
    return schema.validate(instance.toString(), InputFormat.JSON);
  }

  static Record read(EventType type, JsonNode payload) {
    return ContractJson.read(payload.toString().getBytes(UTF_8), type.payload());
  }

  static JsonNode tree(String json) {
    try {
      return TREES.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(ContractFiles.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
