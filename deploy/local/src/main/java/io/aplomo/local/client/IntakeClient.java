package io.aplomo.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Posts complaints to intake. What is not final (no connection, no answer, 429, 502, 503, 504, a
 * key still in flight) is repeated under the same Idempotency-Key, so a complaint is stored once
 * however often it was sent. Safe for use by many threads.
 */
public final class IntakeClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final HttpClient http;
  private final URI complaints;
  private final String token;
  private final Duration patience;

  /**
   * A client of the intake service at {@code intake}.
   *
   * @param patience for how long one complaint is sent again before it counts as unanswered
   */
  public IntakeClient(HttpClient http, URI intake, String token, Duration patience) {
    this.http = http;
    this.complaints = intake.resolve("/v1/complaints");
    this.token = token;
    this.patience = patience;
  }

  /**
   * Posts one complaint and waits for a final answer.
   *
   * @param body the JSON of {@code POST /v1/complaints}
   */
  public Answer post(JsonNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(complaints)
            .timeout(REQUEST_TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)))
            .build();
    long deadline = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      Attempt attempt = attempt(request);
      if (attempt.answer().isPresent()) {
        return attempt.answer().get();
      }
      Duration wait = attempt.retryAfter().orElse(jittered(pause));
      if (System.nanoTime() + wait.toNanos() - deadline > 0) {
        return new Answer.Unanswered(attempt.trouble());
      }
      LockSupport.parkNanos(wait.toNanos());
      Duration twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
  }

  /** One exchange: a final answer, or the trouble that calls for another. */
  private record Attempt(Optional<Answer> answer, String trouble, Optional<Duration> retryAfter) {}

  private Attempt attempt(HttpRequest request) {
    try {
      return read(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Attempt(Optional.empty(), "no connection: " + what, Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt(Optional.of(new Answer.Unanswered("interrupted")), "", Optional.empty());
    }
  }

  private static Attempt read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    Optional<Duration> retryAfter =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(value -> value.matches("\\d{1,4}"))
            .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    boolean keyInFlight = status == 409 && retryAfter.isPresent();
    if (status == 429 || status == 502 || status == 503 || status == 504 || keyInFlight) {
      return new Attempt(Optional.empty(), "the service answers " + status, retryAfter);
    }
    JsonNode body = parsed(response.body());
    return new Attempt(Optional.of(answer(status, body)), "", Optional.empty());
  }

  private static Answer answer(int status, JsonNode body) {
    String code = body.path("code").asText("http-" + status);
    if (status == 409 && code.equals("complaint.external-id-conflict")) {
      return new Answer.Conflict();
    }
    return switch (status) {
      case 201 -> new Answer.Accepted(body.path("id").asText());
      case 200 -> new Answer.Duplicate(body.path("id").asText());
      default ->
          new Answer.Refused(status, code, Optional.ofNullable(body.path("field").textValue()));
    };
  }

  private static JsonNode parsed(byte[] body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static byte[] bytes(JsonNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A JSON tree can always be written", e);
    }
  }

  /** Between half of {@code pause} and the whole, so that many senders do not come back at once. */
  private static Duration jittered(Duration pause) {
    return pause
        .dividedBy(2)
        .plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2));
  }
}
