package io.aplomo.chassis.problem;

/**
 * Codes that every service answers in the same way. {@code docs/api/errors.md} is held to this list
 * by a test. A caller may repeat the same request after a 429, a 503 or {@link
 * #IDEMPOTENCY_IN_FLIGHT}; after any other 4xx it has to change it.
 */
public enum EdgeProblem implements ProblemCode {
  /**
   * Not JSON (RFC 8259), a key twice in one object, something after the value, or nested too
   * deeply.
   */
  MALFORMED_JSON("request.malformed-json", 400, "The body is not well-formed JSON"),
  /** {@code field} is the path of a field that this request does not have. */
  UNKNOWN_FIELD("request.unknown-field", 400, "The body has a field that is not known here"),
  /** {@code field} has another JSON type or a value outside {@code allowed}. */
  INVALID_VALUE("request.invalid-value", 400, "A value is not valid"),
  MISSING_FIELD("request.missing-field", 400, "A required field is missing"),
  MISSING_BODY("request.missing-body", 400, "The request needs a body"),
  /** {@code limit} in UTF-16 units for strings, in items for lists. */
  TOO_LONG("request.too-long", 400, "A value is too long"),
  OUT_OF_RANGE("request.out-of-range", 400, "A number is out of its range"),
  INVALID_CURSOR(
      "request.invalid-cursor", 400, "The cursor is not valid for this list and these filters"),
  INVALID_IDEMPOTENCY_KEY(
      "request.invalid-idempotency-key",
      400,
      "Idempotency-Key must be 1 to 255 visible ASCII characters"),
  /** Any other 4xx of the HTTP layer. */
  REFUSED("request.refused", 400, "The request cannot be understood"),
  /** A text is empty or white space only. */
  TEXT_EMPTY("text.empty", 400, "A text is empty"),
  /** {@code limit} in UTF-16 units. */
  TEXT_TOO_LONG("text.too-long", 400, "A text is too long"),
  /** U+0000 or a surrogate without its partner: neither can be stored as text. */
  TEXT_INVALID_CHARACTERS("text.invalid-characters", 400, "A text has characters that are no text"),

  MISSING_TOKEN("auth.missing-token", 401, "A bearer token is needed"),
  /**
   * The token is expired, not yet valid, for another audience or issuer, or its signature is wrong.
   */
  INVALID_TOKEN("auth.invalid-token", 401, "The bearer token is not valid"),
  FORBIDDEN("auth.forbidden", 403, "The role of the caller does not allow this"),
  /** The token has no claim {@code tenant}, or one that is no tenant name. */
  NO_TENANT("auth.no-tenant", 403, "The token names no tenant"),

  /** No such path, no such thing, or a thing of another tenant: the three cannot be told apart. */
  NOT_FOUND("resource.not-found", 404, "Not found"),
  METHOD_NOT_ALLOWED("request.method-not-allowed", 405, "The method is not allowed here"),
  NOT_ACCEPTABLE("request.not-acceptable", 406, "No representation suits the Accept header"),
  /** The same key is being worked on; repeat after {@code Retry-After} seconds. */
  IDEMPOTENCY_IN_FLIGHT(
      "idempotency.in-flight", 409, "A request with this Idempotency-Key is being worked on"),
  STALE("request.stale", 412, "The resource has changed since it was read"),
  /** {@code limit} in bytes. */
  TOO_LARGE("request.too-large", 413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(
      "request.unsupported-media-type", 415, "The Content-Type is not supported here"),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency.key-reused", 422, "The Idempotency-Key was used for another request"),
  IF_MATCH_REQUIRED("request.if-match-required", 428, "The request needs an If-Match header"),
  TOO_MANY("request.too-many", 429, "Too many requests"),

  /** A bug of ours; {@code incident} is in our log too. */
  INTERNAL_ERROR("internal.error", 500, "Something went wrong on our side"),
  /** The queue is full; nothing of the request was kept. */
  BUSY("service.busy", 503, "The service is at its limit"),
  /**
   * The database is out of reach, or did not answer in time; repeat with the same Idempotency-Key.
   */
  UNAVAILABLE("service.unavailable", 503, "The service is not available for the moment");

  private final String code;
  private final int status;
  private final String title;

  EdgeProblem(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
