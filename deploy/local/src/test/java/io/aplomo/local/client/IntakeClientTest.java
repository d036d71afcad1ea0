package io.aplomo.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server that answers from a script. */
@NullMarked
class IntakeClientTest {
  private static final ObjectNode BODY =
      JsonNodeFactory.instance.objectNode().put("channel", "WEB").put("text", "hola");

  private record Reply(int status, String body, String retryAfter) {}

  private final Deque<Reply> script = new ArrayDeque<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private final HttpServer server;
  private final IntakeClient client;

  IntakeClientTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/complaints", this::answer);
    server.start();
    client =
        new IntakeClient(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            "the-token",
            Duration.ofSeconds(3));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void postsTheBodyWithTokenAndKey() {
    script.add(new Reply(201, "{\"id\":\"c-1\"}", ""));

    assertThat(client.post(BODY)).isEqualTo(new Answer.Accepted("c-1"));
    assertThat(seen)
        .containsExactly(
            "Bearer the-token application/json {\"channel\":\"WEB\",\"text\":\"hola\"}");
  }

  @Test
  void repeatsWhatIsNotFinalUnderTheSameKey() {
    script.add(new Reply(503, "", "0"));
    script.add(new Reply(502, "", ""));
    script.add(new Reply(409, "{\"code\":\"idempotency.in-flight\"}", "0"));
    script.add(new Reply(200, "{\"id\":\"c-2\"}", ""));

    assertThat(client.post(BODY)).isEqualTo(new Answer.Duplicate("c-2"));
    assertThat(keys).hasSize(4);
    assertThat(new HashSet<>(keys)).hasSize(1);
  }

  @Test
  void usesANewKeyForEveryComplaint() {
    script.add(new Reply(201, "{}", ""));
    script.add(new Reply(201, "{}", ""));

    client.post(BODY);
    client.post(BODY);

    assertThat(new HashSet<>(keys)).hasSize(2);
  }

  @Test
  void tellsAConflictFromOtherRefusals() {
    script.add(new Reply(409, "{\"code\":\"complaint.external-id-conflict\"}", ""));
    script.add(new Reply(400, "{\"code\":\"text.too-long\",\"field\":\"text\"}", ""));
    script.add(new Reply(401, "<html>", ""));

    assertThat(client.post(BODY)).isEqualTo(new Answer.Conflict());
    assertThat(client.post(BODY))
        .isEqualTo(new Answer.Refused(400, "text.too-long", Optional.of("text")));
    assertThat(client.post(BODY)).isEqualTo(new Answer.Refused(401, "http-401", Optional.empty()));
  }

  @Test
  void givesUpWhenItsPatienceIsOver() {
    script.add(new Reply(503, "", "60"));

    assertThat(client.post(BODY)).isEqualTo(new Answer.Unanswered("the service answers 503"));
  }

  @Test
  void takesAMissingServerForSomethingThatMayPass() {
    server.stop(0);

    assertThat(client.post(BODY))
        .isInstanceOfSatisfying(
            Answer.Unanswered.class,
            answer -> assertThat(answer.reason()).startsWith("no connection"));
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    Reply reply = script.remove();
    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    seen.add(
        exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + exchange.getRequestHeaders().getFirst("Content-Type")
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (!reply.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", reply.retryAfter());
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
