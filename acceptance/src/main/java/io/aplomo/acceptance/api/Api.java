package io.aplomo.acceptance.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends requests; each is sent once, whatever comes of it. */
public final class Api implements AutoCloseable {
  /** A frozen process accepts connections and never answers: so long is waited for it. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String JSON = "application/json";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(threads)
          .build();

  /**
   * Posts JSON.
   *
   * @param headers added to content type and token
   * @throws IOException if no whole answer came within {@link #PATIENCE}
   */
  public Answer post(URI uri, String token, Map<String, String> headers, String json)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .header("Content-Type", JSON)
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    headers.forEach(request::header);
    return send(request.build());
  }

  /**
   * Puts a document in the place of the version that was read.
   *
   * @param version as in its ETag
   * @throws IOException if no whole answer came within {@link #PATIENCE}
   */
  public Answer put(URI uri, String token, long version, String json) throws IOException {
    return send(
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .header("Content-Type", JSON)
            .header("Authorization", "Bearer " + token)
            .header("If-Match", "\"%d\"".formatted(version))
            .PUT(BodyPublishers.ofString(json, StandardCharsets.UTF_8))
            .build());
  }

  /**
   * Gets JSON.
   *
   * @throws IOException if no whole answer came within {@link #PATIENCE}
   */
  public Answer get(URI uri, String token) throws IOException {
    return send(
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build());
  }

  /** As {@link #get}, without a token: health and metrics. */
  public Answer get(URI uri) throws IOException {
    return send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build());
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      return Answer.of(client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
