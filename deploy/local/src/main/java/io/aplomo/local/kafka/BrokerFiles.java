package io.aplomo.local.kafka;

import io.aplomo.local.process.FileTree;
import io.aplomo.local.process.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The files of one broker: its configuration and its formatted log directory. */
final class BrokerFiles {
  /**
   * One node, no replication, and as quiet as Kafka gets when nothing happens: no no-op records in
   * the metadata log, few threads, rare housekeeping.
   */
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("node.id", "1"),
          Map.entry("controller.listener.names", "CONTROLLER"),
          Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("default.replication.factor", "1"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("group.coordinator.threads", "1"),
          Map.entry("metadata.max.idle.interval.ms", "0"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "4"),
          Map.entry("background.threads", "2"),
          Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
          Map.entry("log.cleaner.backoff.ms", "60000"),
          Map.entry("log.segment.bytes", "67108864"),
          Map.entry("num.recovery.threads.per.data.dir", "2"));

  private final Path directory;

  BrokerFiles(Path directory) {
    this.directory = directory;
  }

  Path configuration() {
    return directory.resolve("server.properties");
  }

  Path logging() {
    return directory.resolve("logging.properties");
  }

  void writeConfiguration(int port, int controllerPort, Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(DEFAULTS);
    String broker = "PLAINTEXT://127.0.0.1:" + port;
    String controller = "127.0.0.1:" + controllerPort;
    all.put("listeners", broker + ",CONTROLLER://" + controller);
    all.put("advertised.listeners", broker);
    all.put("controller.quorum.voters", "1@" + controller);
    all.put("log.dirs", data().toString());
    all.putAll(settings);
    String text =
        all.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n", "", "\n"));
    try (InputStream logging = BrokerFiles.class.getResourceAsStream("logging.properties")) {
      if (logging == null) {
        throw new IllegalStateException("logging.properties is missing from the class path");
      }
      Files.createDirectories(directory);
      Files.writeString(configuration(), text);
      Files.copy(logging, logging(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StartFailure("Kafka could not prepare " + directory + ": " + e.getMessage(), e);
    }
  }

  /** Formats the log directory with a new cluster id unless that was done before. */
  void formatOnce() {
    if (Files.exists(data().resolve("meta.properties"))) {
      return;
    }
    try {
      // The remains of a format that was interrupted.
      FileTree.delete(data());
    } catch (IOException e) {
      throw new StartFailure("Kafka could not clear " + data() + ": " + e.getMessage(), e);
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    String[] arguments = {
      "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", configuration().toString()
    };
    int code =
        StorageTool.execute(arguments, new PrintStream(output, true, StandardCharsets.UTF_8));
    if (code != 0) {
      throw new StartFailure(
          "Kafka could not format %s: %s"
              .formatted(data(), output.toString(StandardCharsets.UTF_8).strip()));
    }
  }

  private Path data() {
    return directory.resolve("data");
  }
}
