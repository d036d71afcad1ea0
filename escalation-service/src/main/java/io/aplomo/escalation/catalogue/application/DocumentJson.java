package io.aplomo.escalation.catalogue.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/**
 * How documents become JSON in their table and records again. A field that a newer release has
 * added is passed over, so that a release can be taken back.
 */
@Singleton
public class DocumentJson {
  private final ObjectMapper json;

  DocumentJson(ObjectMapper json) {
    this.json = json;
  }

  /** Writes a document. */
  public String write(Object document) {
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("strings, numbers and lists are always JSON", e);
    }
  }

  /**
   * Reads a stored document.
   *
   * @throws UncheckedIOException if it is not of that shape, which what was let in always is
   */
  public <T> T read(String stored, Class<T> shape) {
    try {
      return json.readerFor(shape)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(stored);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A stored document is no " + shape.getSimpleName(), e);
    }
  }
}
