package io.aplomo.local.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** NDJSON: one JSON object per line, sent as it is; empty lines are passed over. */
final class NdjsonRows {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private NdjsonRows() {}

  static Stream<Row> read(BufferedReader reader) {
    AtomicLong line = new AtomicLong();
    return reader
        .lines()
        .map(text -> new Line(line.incrementAndGet(), text))
        .filter(each -> !each.text().isBlank())
        .map(NdjsonRows::row);
  }

  private record Line(long number, String text) {}

  private static Row row(Line line) {
    try {
      return JSON.readTree(line.text()) instanceof ObjectNode body
          ? new Row.Complaint(line.number(), body)
          : new Row.Unreadable(line.number());
    } catch (JsonProcessingException e) {
      return new Row.Unreadable(line.number());
    }
  }
}
