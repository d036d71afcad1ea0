package io.aplomo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A complaint of the demonstration.
 *
 * @param number from 1
 * @param shows what its author had in mind: {@code urgency}, {@code fault}, {@code conduct} in the
 *     words of the API
 * @param body the JSON of {@code POST /v1/complaints}
 */
public record DemoComplaint(int number, JsonNode shows, ObjectNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All of them, in the order in which they are posted. */
  public static List<DemoComplaint> all() {
    List<DemoComplaint> all = new ArrayList<>();
    try (InputStream in = DemoComplaint.class.getResourceAsStream("complaints.ndjson")) {
      if (in == null) {
        throw new IllegalStateException("complaints.ndjson is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ObjectNode body = (ObjectNode) JSON.readTree(line);
        all.add(new DemoComplaint(all.size() + 1, body.remove("shows"), body));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  String language() {
    return body.path("language").asText();
  }

  String channel() {
    return body.path("channel").asText();
  }

  String text() {
    return body.path("text").asText();
  }
}
