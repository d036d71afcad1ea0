package io.aplomo.local.send;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV (RFC 4180) with a header line. A column "text" is needed; these are used where they are
 * filled:
 *
 * <ul>
 *   <li>id: becomes externalId, and with "row-" before it the customer's reference
 *   <li>lang: becomes language
 *   <li>channel (WEB where it is missing), subject, category, jurisdiction
 *   <li>customer: the customer's reference
 * </ul>
 *
 * Other columns are ignored.
 */
final class CsvRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A column that has a field of the request's body to itself. */
  private record Field(String column, String name) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("id", "externalId"),
          new Field("lang", "language"),
          new Field("subject", "subject"),
          new Field("category", "category"),
          new Field("jurisdiction", "jurisdiction"));

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreSurroundingSpaces(false)
          .get();

  private CsvRows() {}

  static Stream<Row> read(Reader reader) throws IOException {
    CSVParser parser = CSVParser.parse(reader, FORMAT);
    if (!parser.getHeaderMap().containsKey("text")) {
      throw new StartFailure(
          "The CSV file has no column \"text\"; its columns are "
              + String.join(", ", parser.getHeaderNames()));
    }
    // Where a record begins is where the one before it ended.
    long[] previousEnd = {parser.getCurrentLineNumber()};
    return parser.stream()
        .map(record -> {
          long line = previousEnd[0] + 1;
          previousEnd[0] = parser.getCurrentLineNumber();
          return row(record, line);
        });
  }

  private static Row row(CSVRecord record, long line) {
    if (!record.isSet("text")) {
      return new Row.Unreadable(line);
    }
    ObjectNode body = JSON.createObjectNode();
    String id = value(record, "id");
    String customer = value(record, "customer");
    String reference = customer.isEmpty() ? "row-" + (id.isEmpty() ? line : id) : customer;
    body.putObject("customer").put("ref", reference);
    String channel = value(record, "channel");
    body.put("channel", channel.isEmpty() ? "WEB" : channel);
    body.put("text", record.get("text"));
    for (Field field : FIELDS) {
      String value = value(record, field.column());
      if (!value.isEmpty()) {
        body.put(field.name(), value);
      }
    }
    return new Row.Complaint(line, body);
  }

  private static String value(CSVRecord record, String column) {
    return record.isSet(column) ? record.get(column).strip() : "";
  }
}
