package io.aplomo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteRoleTableTest {

  private static final List<String> TABLE =
      List.of(
          "# Routes",
          "| service | route | agent | operator |",
          "|---|---|---|---|",
          "| intake | GET /v1/things/{id} | yes | no |",
          "| triage | GET /v1/others | no | no |");

  private HttpServer server;

  /** A service with one route, for agents only. */
  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/things/",
        exchange -> answer(exchange, gate(exchange), "{\"code\":\"auth.forbidden\"}"));
    server.createContext(
        "/q/openapi",
        exchange -> answer(exchange, 200, "{\"paths\":{\"/v1/things/{thing}\":{\"get\":{}}}}"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aServiceThatKeepsToItsLinesPasses() {
    RouteRoleTable.parse(TABLE, "intake").assertKeptBy(base());
  }

  @Test
  void aRoleThatIsLetInAgainstTheTableFails() {
    List<String> stricter = TABLE.stream().map(line -> line.replace("| yes |", "| no |")).toList();
    assertThatThrownBy(() -> RouteRoleTable.parse(stricter, "intake").assertKeptBy(base()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET /v1/things/{id} as agent: 200");
  }

  @Test
  void aRoleThatIsKeptOutAgainstTheTableFails() {
    List<String> looser = TABLE.stream().map(line -> line.replace("| no |", "| yes |")).toList();
    assertThatThrownBy(() -> RouteRoleTable.parse(looser, "intake").assertKeptBy(base()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET /v1/things/{id} as operator: 403");
  }

  @Test
  void aRouteThatIsMissingOnEitherSideFails() {
    assertThatThrownBy(() -> RouteRoleTable.parse(TABLE, "triage").assertKeptBy(base()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET /v1/things/{} is served and not in the table")
        .hasMessageContaining("GET /v1/others is in the table and not served");
  }

  @Test
  void theTableOfTheDocumentationCanBeRead() {
    for (String service : List.of("intake", "triage", "escalation")) {
      assertThat(RouteRoleTable.of(service).routes())
          .isNotEmpty()
          .allSatisfy(route -> assertThat(route.roles()).hasSize(5));
    }
  }

  private URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private static int gate(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null) {
      return 401;
    }
    String claims =
        new String(
            Base64.getUrlDecoder()
                .decode(header.substring(header.indexOf('.') + 1, header.lastIndexOf('.'))),
            StandardCharsets.UTF_8);
    return claims.contains("\"agent\"") ? 200 : 403;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
