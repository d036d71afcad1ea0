package io.aplomo.acceptance.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes the traces of all services over OTLP (HTTP, protobuf) and looks for one word in them. */
public final class TraceSink implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger exports = new AtomicInteger();
  private final List<String> found = new CopyOnWriteArrayList<>();

  /** Characters before the word that are kept to tell which attribute it stood in. */
  private static final int BEFORE = 60;

  private volatile @Nullable String word;

  private TraceSink(HttpServer server) {
    this.server = server;
  }

  /** Listens on a free port of the loopback address. */
  public static TraceSink start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TraceSink sink = new TraceSink(server);
    server.createContext("/", sink::take);
    server.start();
    return sink;
  }

  /** What tells a service to send its traces here. */
  public Map<String, String> environment() {
    return Map.of(
        "APLOMO_TRACES_ENDPOINT",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "QUARKUS_OTEL_EXPORTER_OTLP_TRACES_PROTOCOL",
        "http/protobuf");
  }

  /** Counts from now on, and looks for this word: strings of protobuf are plain UTF-8. */
  public void lookFor(String text) {
    exports.set(0);
    found.clear();
    word = text;
  }

  /** Exports received since the search began. */
  public int exports() {
    return exports.get();
  }

  /** What stood before the word, for each of them that held it. */
  public List<String> found() {
    return List.copyOf(found);
  }

  private void take(HttpExchange exchange) throws IOException {
    String export = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exports.incrementAndGet();
    String wanted = word;
    int at = wanted == null ? -1 : export.indexOf(wanted);
    if (at >= 0) {
      String before = export.substring(Math.max(0, at - BEFORE), at);
      found.add(before.replaceAll("[^\\p{Graph}]+", " "));
    }
    exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
