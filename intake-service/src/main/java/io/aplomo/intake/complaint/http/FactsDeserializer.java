package io.aplomo.intake.complaint.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.aplomo.chassis.http.TextRules;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Copies facts token by token and stops at the first one that is out of bounds. */
final class FactsDeserializer extends StdDeserializer<Facts> {
  private static final long serialVersionUID = 1L;

  FactsDeserializer() {
    super(Facts.class);
  }

  @Override
  public @Nullable Facts deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      return (Facts) context.handleUnexpectedToken(Facts.class, parser);
    }
    StringWriter json = new StringWriter();
    try (JsonGenerator copy = parser.getCodec().getFactory().createGenerator(json)) {
      copy(parser, copy, json);
    }
    return new Facts(json.toString());
  }

  private static void copy(JsonParser parser, JsonGenerator copy, StringWriter json)
      throws IOException {
    Deque<Integer> keys = new ArrayDeque<>();
    JsonToken token = parser.currentToken();
    while (true) {
      check(parser, token, keys);
      copy.copyCurrentEventExact(parser);
      copy.flush();
      if (json.getBuffer().length() > Facts.MAX_LENGTH) {
        throw refused(parser, IntakeProblem.FACTS_TOO_LARGE.problem().withLimit(Facts.MAX_LENGTH));
      }
      if (keys.isEmpty()) {
        return;
      }
      token = parser.nextToken();
    }
  }

  /** Keeps the number of keys seen on each open level. */
  private static void check(JsonParser parser, JsonToken token, Deque<Integer> keys)
      throws IOException {
    switch (token) {
      case START_OBJECT, START_ARRAY -> {
        keys.push(0);
        if (keys.size() > Facts.MAX_DEPTH) {
          throw refused(parser, IntakeProblem.FACTS_TOO_DEEP.problem().withLimit(Facts.MAX_DEPTH));
        }
      }
      case END_OBJECT, END_ARRAY -> keys.pop();
      case FIELD_NAME -> {
        int seen = keys.pop() + 1;
        keys.push(seen);
        if (seen > Facts.MAX_KEYS) {
          throw refused(
              parser, IntakeProblem.FACTS_TOO_MANY_KEYS.problem().withLimit(Facts.MAX_KEYS));
        }
        checkText(parser, parser.currentName());
      }
      case VALUE_STRING -> checkText(parser, parser.getText());
      case VALUE_NUMBER_FLOAT -> checkNumber(parser, parser.getDecimalValue());
      case VALUE_NUMBER_INT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {}
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("not a token of JSON text");
    }
  }

  private static void checkText(JsonParser parser, String text) throws IOException {
    if (!TextRules.isStorable(text)) {
      throw refused(parser, EdgeProblem.TEXT_INVALID_CHARACTERS.problem());
    }
  }

  private static void checkNumber(JsonParser parser, BigDecimal number) throws IOException {
    if (Math.abs((long) number.precision() - number.scale()) > Facts.MAX_EXPONENT
        || Math.abs((long) number.scale()) > Facts.MAX_EXPONENT) {
      throw refused(parser, EdgeProblem.OUT_OF_RANGE.problem().withLimit(Facts.MAX_EXPONENT));
    }
  }

  /** Jackson adds the field on the way out. */
  private static JsonMappingException refused(JsonParser parser, Problem problem) {
    return JsonMappingException.from(parser, "facts refused", problem.exception());
  }
}
