package io.aplomo.chassis.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the form in which it is stored and repeated.
 *
 * @param status HTTP status, 2xx: only effects are stored, a refusal may be mended and repeated
 * @param location header {@code Location}
 * @param etag header {@code ETag}
 * @param body JSON
 */
public record Answer(int status, @Nullable String location, @Nullable String etag, String body) {

  /** Present and {@code true} on an answer that is repeated. */
  public static final String REPLAYED = "Idempotent-Replayed";

  /** For whoever asked first. */
  public Response first() {
    return response().build();
  }

  /** For a repetition. */
  public Response repeated() {
    return response().header(REPLAYED, "true").build();
  }

  private Response.ResponseBuilder response() {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.LOCATION, location)
        .header(HttpHeaders.ETAG, etag)
        .entity(body);
  }
}
