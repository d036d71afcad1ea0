package io.aplomo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The table in {@code docs/api/routes.md}, and the check that a running service keeps to it: every
 * route with every role, and without a token; and every route that the service's OpenAPI document
 * names is in the table.
 */
public final class RouteRoleTable {

  private static final Path FILE =
      Path.of(System.getProperty("aplomo.root", "."), "docs", "api", "routes.md");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Route> routes;

  private RouteRoleTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /**
   * One line of the table.
   *
   * @param method in upper case
   * @param path with parameters in braces
   * @param roles role to whether it may
   */
  public record Route(String method, String path, Map<String, Boolean> roles) {
    public Route {
      roles = Map.copyOf(roles);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** The lines of {@code service}: intake, triage or escalation. */
  public static RouteRoleTable of(String service) {
    try {
      return parse(Files.readAllLines(FILE), service);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RouteRoleTable parse(List<String> lines, String service) {
    List<List<String>> rows =
        lines.stream().filter(line -> line.startsWith("|")).map(RouteRoleTable::cells).toList();
    List<String> header = rows.getFirst();
    List<Route> routes = new ArrayList<>();
    for (List<String> row : rows) {
      if (row.getFirst().equals(service)) {
        routes.add(route(header, row));
      }
    }
    if (routes.isEmpty()) {
      throw new AssertionError("no routes of " + service + " in " + FILE);
    }
    return new RouteRoleTable(routes);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(String::strip)
        .toList();
  }

  private static Route route(List<String> header, List<String> row) {
    Map<String, Boolean> roles = new LinkedHashMap<>();
    for (int i = 2; i < header.size(); i++) {
      roles.put(
          header.get(i),
          switch (row.get(i)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new AssertionError("neither yes nor no: " + row);
          });
    }
    String[] route = row.get(1).split(" ", 2);
    return new Route(route[0], route[1], roles);
  }

  public List<Route> routes() {
    return routes;
  }

  /**
   * Fails, with all that differs, unless the service at {@code base} keeps to the table. Requests
   * have an empty JSON object as body and a random id in the path, so nothing is changed by them.
   *
   * @param base for example {@code http://localhost:8081}
   */
  public void assertKeptBy(URI base) {
    List<String> differences = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Route route : routes) {
        refusesWithoutToken(client, base, route, differences);
        route.roles().forEach((role, may) -> check(client, base, route, role, may, differences));
      }
      compareWithOpenApi(client, base, differences);
    }
    if (!differences.isEmpty()) {
      throw new AssertionError("not as " + FILE + " says:\n" + String.join("\n", differences));
    }
  }

  private static void refusesWithoutToken(
      HttpClient client, URI base, Route route, List<String> differences) {
    int status = send(client, base, route, null).statusCode();
    if (status != 401) {
      differences.add(route + " without a token: " + status);
    }
  }

  private static void check(
      HttpClient client,
      URI base,
      Route route,
      String role,
      boolean may,
      List<String> differences) {
    HttpResponse<String> answer = send(client, base, route, TestTokens.token(role, "route-check"));
    int status = answer.statusCode();
    boolean let = status != 401 && status != 403 && status < 500 && status != 405;
    boolean refused = status == 403 && code(answer).equals("auth.forbidden");
    if (may ? !let : !refused) {
      differences.add(route + " as " + role + ": " + status + " " + code(answer));
    }
  }

  private void compareWithOpenApi(HttpClient client, URI base, List<String> differences) {
    Route openApi = new Route("GET", "/q/openapi?format=json", Map.of());
    JsonNode paths =
        json(send(client, base, openApi, TestTokens.token("manager", "route-check"))).path("paths");
    Set<String> served = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        served.add(method.getKey().toUpperCase(Locale.ROOT) + " " + anonymous(path.getKey()));
      }
    }
    Set<String> listed = new TreeSet<>();
    routes.forEach(route -> listed.add(route.method() + " " + anonymous(route.path())));
    served.stream()
        .filter(route -> !listed.contains(route))
        .forEach(route -> differences.add(route + " is served and not in the table"));
    listed.stream()
        .filter(route -> !served.contains(route))
        .forEach(route -> differences.add(route + " is in the table and not served"));
  }

  private static String anonymous(String path) {
    return PARAMETER.matcher(path).replaceAll("{}");
  }

  private static HttpResponse<String> send(
      HttpClient client, URI base, Route route, @Nullable String token) {
    String path = PARAMETER.matcher(route.path()).replaceAll(UUID.randomUUID().toString());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                route.method(),
                route.method().equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}"));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String code(HttpResponse<String> answer) {
    boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
    return json ? json(answer).path("code").asText("") : "";
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return Objects.requireNonNull(JSON.readTree(answer.body()));
    } catch (IOException e) {
      throw new AssertionError("no JSON, status " + answer.statusCode(), e);
    }
  }
}
