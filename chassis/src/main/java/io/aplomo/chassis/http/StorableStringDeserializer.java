package io.aplomo.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON string, and nothing but a string, that can be stored; the one place where every text
 * of a body passes.
 */
final class StorableStringDeserializer extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1L;

  StorableStringDeserializer() {
    super(String.class);
  }

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getText();
    if (!TextRules.isStorable(text)) {
      throw UnstorableText.at(parser);
    }
    return text;
  }
}
