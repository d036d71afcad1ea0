package io.aplomo.acceptance.fault;

import io.aplomo.acceptance.books.TopicFollower;
import io.aplomo.acceptance.platform.Databases;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.contracts.Topic;
import io.aplomo.contracts.Topics;
import io.aplomo.local.service.ServiceName;
import io.aplomo.local.service.ServiceProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Looks for a word of ASCII letters wherever the platform leaves anything. */
final class CanarySearch {
  /** Every stored column of every table, as an expression that is text. */
  private static final String COLUMNS =
      """
      select c.relname, a.attname,
             case when a.atttypid = 'bytea'::regtype
                  then format('encode(%I, ''escape'')', a.attname)
                  else format('%I::text', a.attname) end
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and not c.relispartition
      """;

  private final Stage stage;
  private final String word;

  CanarySearch(Stage stage, String word) {
    this.stage = stage;
    this.word = word;
  }

  private record Column(String table, String name, String text) {}

  /** The columns that hold the word, as database.table.column. */
  Set<String> columns() throws SQLException {
    Databases databases = stage.databases();
    Set<String> found = new TreeSet<>();
    for (ServiceName service : ServiceName.values()) {
      List<Column> columns =
          databases.list(
              service,
              COLUMNS,
              row -> new Column(row.getString(1), row.getString(2), row.getString(3)));
      for (Column column : columns) {
        String query =
            "select count(*) from %s where %s like '%%' || ? || '%%'"
                .formatted(column.table(), column.text());
        if (databases.count(service, query, word) > 0) {
          found.add("%s.%s.%s".formatted(service.id(), column.table(), column.name()));
        }
      }
    }
    return found;
  }

  /** The topics in which the key, the value or a header of a record holds the word. */
  Set<String> topics() {
    Set<String> found = new TreeSet<>();
    List<String> all = Topics.ALL.stream().map(Topic::name).toList();
    try (TopicFollower follower =
        TopicFollower.fromBeginning(stage.platform().kafka().bootstrapServers(), all)) {
      follower.catchUp(record -> {
        if (holds(record)) {
          found.add(record.topic());
        }
      });
    }
    return found;
  }

  /** The log files that hold the word: of the services, the broker and PostgreSQL. */
  Set<String> files() throws IOException {
    Set<String> found = new TreeSet<>();
    Path data = stage.platform().plan().data();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(CanarySearch::isLog).toList()) {
        if (holds(Files.readAllBytes(file))) {
          found.add(data.relativize(file).toString());
        }
      }
    }
    return found;
  }

  /** Metrics and health of every instance. */
  Set<String> pages() throws IOException {
    Set<String> found = new TreeSet<>();
    for (ServiceProcess service : stage.platform().services()) {
      for (String path : List.of("/q/metrics", "/q/health")) {
        if (stage.api().get(service.managementUri().resolve(path)).body().contains(word)) {
          found.add(service.instanceId() + path);
        }
      }
    }
    return found;
  }

  /** The broker's own segments end in .log too; those are topics. */
  private static boolean isLog(Path file) {
    return file.toString().matches(".*\\.log(\\.\\d+)?")
        && !file.toString().contains("/kafka/data/");
  }

  private boolean holds(ConsumerRecord<String, byte[]> record) {
    if ((record.value() != null && holds(record.value()))
        || (record.key() != null && record.key().contains(word))) {
      return true;
    }
    for (Header header : record.headers()) {
      if (header.value() != null && holds(header.value())) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
  }
}
