package io.aplomo.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Looks up cases at escalation. Safe for use by many threads. */
public final class CasesClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);

  private final HttpClient http;
  private final URI escalation;
  private final String token;

  public CasesClient(HttpClient http, URI escalation, String token) {
    this.http = http;
    this.escalation = escalation;
    this.token = token;
  }

  /**
   * The case of a complaint once it has an assessment; empty while it has none, or while the
   * service does not answer.
   */
  public Optional<JsonNode> assessed(String complaintId) {
    HttpRequest request =
        HttpRequest.newBuilder(escalation.resolve("/v1/cases?complaintId=" + complaintId))
            .timeout(REQUEST_TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        return Optional.empty();
      }
      JsonNode found = JSON.readTree(response.body()).path("items").path(0);
      return found.path("assessment").isObject() ? Optional.of(found) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
