package io.aplomo.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a problem as the answer of a REST method, or straight to a connection that never got to
 * one.
 */
@ApplicationScoped
public class ProblemResponses {

  private final ObjectMapper json;
  private final MeterRegistry metrics;
  private final Map<String, Counter> counters = new ConcurrentHashMap<>();

  ProblemResponses(ObjectMapper json, MeterRegistry metrics) {
    this.json = json;
    this.metrics = metrics;
  }

  /**
   * The body is written here and not by the method's own writer, which may be for another media
   * type.
   */
  public Response toResponse(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(body(problem));
    problem.headers().forEach(response::header);
    return response.build();
  }

  /** Ends {@code response} with {@code problem}; does nothing if it has begun already. */
  public void send(Problem problem, HttpServerResponse response) {
    if (response.ended() || response.headWritten()) {
      return;
    }
    response.setStatusCode(problem.status());
    problem.headers().forEach(response::putHeader);
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(Buffer.buffer(body(problem)));
  }

  /** Every problem is written once, here; codes are few, so each may have its own counter. */
  private byte[] body(Problem problem) {
    counters
        .computeIfAbsent(problem.code(), code -> metrics.counter("aplomo.problems", "code", code))
        .increment();
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("problem " + problem.code() + " cannot be written", e);
    }
  }
}
