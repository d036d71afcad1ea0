package io.aplomo.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Walks a schema and the sample beside each other and makes, for every bound, a payload that just
 * keeps it and one that just breaks it.
 */
final class SampleMutations {

  /** A character outside the basic plane: one code point, two UTF-16 units. */
  private static final String ASTRAL = "\uD83D\uDE00";

  /**
   * A payload that differs from the sample in one place.
   *
   * @param what the place as a JSON path, and for a bound what was done there
   */
  record Mutation(String what, JsonNode payload) {
    @Override
    public String toString() {
      return what;
    }
  }

  private final JsonNode document;
  private final ObjectNode sample;
  private final List<Mutation> bounds = new ArrayList<>();
  private final List<Mutation> enumerations = new ArrayList<>();

  private SampleMutations(EventType type) {
    document = ContractFiles.schemaDocument(type);
    sample = ContractFiles.sample(type).deepCopy();
  }

  static List<Mutation> ofBounds(EventType type) {
    return walked(type).bounds;
  }

  /** One payload for each enumerated value of the sample, with a value that nobody knows yet. */
  static List<Mutation> ofEnumerations(EventType type) {
    return walked(type).enumerations;
  }

  private static SampleMutations walked(EventType type) {
    SampleMutations mutations = new SampleMutations(type);
    mutations.object(mutations.document, mutations.sample, "$");
    return mutations;
  }

  private void object(JsonNode schema, ObjectNode value, String path) {
    schema
        .path("properties")
        .properties()
        .forEach(property -> {
          String name = property.getKey();
          if (value.has(name)) {
            String at = path + "." + name;
            bound(at + " removed", value, name, MissingNode.getInstance());
            value(resolve(property.getValue()), value, name, at);
          }
        });
  }

  private void value(JsonNode schema, ObjectNode parent, String name, String path) {
    JsonNode value = parent.get(name);
    switch (schema.path("type").asText()) {
      case "object" -> object(schema, (ObjectNode) value, path);
      case "array" -> array(schema, parent, name, path);
      case "string" -> string(schema, parent, name, path);
      case "integer", "number" -> number(schema, parent, name, path);
      case "boolean" -> bound(path + " of another type", parent, name, new TextNode("yes"));
      default -> throw new AssertionError("No type at " + path);
    }
  }

  private void array(JsonNode schema, ObjectNode parent, String name, String path) {
    ArrayNode value = (ArrayNode) parent.get(name);
    int max = schema.path("maxItems").asInt();
    JsonNode items = resolve(schema.path("items"));
    bound(path + " of " + max, parent, name, repeated(value, max));
    bound(path + " of more than " + max, parent, name, repeated(value, max + 1));
    if (!value.isEmpty() && items.path("type").asText().equals("object")) {
      object(items, (ObjectNode) value.get(0), path + "[0]");
    }
  }

  private void string(JsonNode schema, ObjectNode parent, String name, String path) {
    if (!schema.has("enum")) {
      bound(path + " empty", parent, name, new TextNode(""));
    }
    if (schema.has("pattern")) {
      bound(path + " of another form", parent, name, new TextNode("¡no!"));
    }
    if (schema.has("maxLength")) {
      int max = schema.path("maxLength").asInt();
      bound(path + " of " + max, parent, name, new TextNode(ASTRAL.repeat(max)));
      bound(path + " of more than " + max, parent, name, new TextNode("x".repeat(max + 1)));
    }
    if (schema.has("enum")) {
      schema.path("enum").forEach(known -> bound(path + " " + known.asText(), parent, name, known));
      with(parent, name, new TextNode("FROM_THE_FUTURE"), enumerations, path);
    }
  }

  private void number(JsonNode schema, ObjectNode parent, String name, String path) {
    if (schema.has("minimum")) {
      int min = schema.path("minimum").asInt();
      bound(path + " of " + min, parent, name, new IntNode(min));
      bound(path + " under " + min, parent, name, new IntNode(min - 1));
    }
    if (schema.has("maximum")) {
      bound(path + " too large", parent, name, new IntNode(schema.path("maximum").asInt() + 1));
    }
    bound(path + " of another type", parent, name, new TextNode("1"));
  }

  private void bound(String what, ObjectNode parent, String name, JsonNode replacement) {
    with(parent, name, replacement, bounds, what);
  }

  /**
   * Puts the replacement in (a missing one takes the field out), keeps a copy of the whole, and
   * undoes it.
   */
  private void with(
      ObjectNode parent, String name, JsonNode replacement, List<Mutation> into, String what) {
    JsonNode original = parent.get(name);
    Consumer<JsonNode> put =
        value -> {
          if (value.isMissingNode()) {
            parent.remove(name);
          } else {
            parent.set(name, value);
          }
        };
    put.accept(replacement);
    into.add(new Mutation(what, sample.deepCopy()));
    put.accept(original);
  }

  private static ArrayNode repeated(ArrayNode value, int times) {
    ArrayNode repeated = value.arrayNode();
    for (int i = 0; i < times; i++) {
      repeated.add(value.isEmpty() ? value.nullNode() : value.get(0));
    }
    return repeated;
  }

  private JsonNode resolve(JsonNode schema) {
    JsonNode ref = schema.path("$ref");
    return ref.isMissingNode() ? schema : resolve(document.at(ref.asText().substring(1)));
  }
}
