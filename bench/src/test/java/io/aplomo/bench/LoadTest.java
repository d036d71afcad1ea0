package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
  private final Set<String> received = ConcurrentHashMap.newKeySet();
  private final AtomicInteger number = new AtomicInteger();
  private HttpServer server;
  private Load load;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/things",
        exchange -> {
          received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          int n = number.incrementAndGet();
          boolean told =
              "Bearer secret".equals(exchange.getRequestHeaders().getFirst("authorization"));
          exchange.getResponseHeaders().add("Location", "/things/" + n);
          byte[] answer = "{}".getBytes(UTF_8);
          exchange.sendResponseHeaders(!told ? 401 : n % 10 == 0 ? 503 : 201, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    URI target = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    load = new Load(target, "/things", "secret", 4);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void postsAtTheGivenRateAndTellsWhatWasCreated() throws Exception {
    Bodies bodies = new Bodies(1, "test");
    Set<String> locations = new HashSet<>();

    Load.Result result = load.open(200, 1, bodies::next, (location, at) -> locations.add(location));

    assertThat(received).hasSize(200);
    assertThat(result.accepted()).isEqualTo(180);
    assertThat(result.refused()).isEqualTo(20);
    assertThat(locations).hasSize(180).contains("/things/1").doesNotContain("/things/10");
  }

  @Test
  void keepsEveryConnectionBusy() throws Exception {
    Bodies bodies = new Bodies(1, "test");

    Load.Result result = load.closed(1, bodies::next);

    assertThat(result.accepted()).isPositive();
    assertThat(received).hasSize(number.get());
    // What was under way at the end was answered, and does not count.
    assertThat(number.get() - result.accepted() - result.refused()).isBetween(0L, 4L);
  }

  @Test
  void aBrokenConnectionIsRefusedAndReplaced() throws Exception {
    server.createContext("/closing", exchange -> exchange.close());
    URI target = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Bodies bodies = new Bodies(1, "test");

    Load.Result result =
        new Load(target, "/closing", "secret", 2).open(50, 1, bodies::next, (location, at) -> {});

    assertThat(result.accepted()).isZero();
    assertThat(result.refused()).isEqualTo(50);
  }
}
