package io.aplomo.chassis.http;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;

/** Keys of free-form objects ({@code facts}) are stored like any text. */
final class StorableKeyDeserializer extends KeyDeserializer {

  @Override
  public String deserializeKey(String key, DeserializationContext context) throws IOException {
    if (!TextRules.isStorable(key)) {
      throw UnstorableText.at(context.getParser());
    }
    return key;
  }
}
