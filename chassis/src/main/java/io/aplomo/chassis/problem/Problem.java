package io.aplomo.chassis.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail as in RFC 9457, {@code application/problem+json}.
 *
 * @param type {@code urn:aplomo:problem:} and the code
 * @param title one short sentence, the same for every occurrence
 * @param status HTTP status
 * @param code stable, see {@link ProblemCode}
 * @param detail about this occurrence, for people; never what the caller sent
 * @param field path of the field at fault, {@code customer.ref} or {@code attachments[0].sha256};
 *     or a parameter or header
 * @param limit the bound that was crossed, in the unit that the code documents
 * @param members further members, {@code storedId} for example
 * @param headers HTTP headers that belong to the answer; not part of the body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String code,
    @Nullable String detail,
    @Nullable String field,
    @Nullable Long limit,
    @JsonAnyGetter Map<String, Object> members,
    @JsonIgnore Map<String, String> headers) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:aplomo:problem:";

  public static Problem of(ProblemCode code) {
    return new Problem(
        TYPE_PREFIX + code.code(),
        code.title(),
        code.status(),
        code.code(),
        null,
        null,
        null,
        Map.of(),
        Map.of());
  }

  public Problem withDetail(String text) {
    return new Problem(type, title, status, code, text, field, limit, members, headers);
  }

  public Problem withField(@Nullable String path) {
    return new Problem(type, title, status, code, detail, path, limit, members, headers);
  }

  public Problem withLimit(long bound) {
    return new Problem(type, title, status, code, detail, field, bound, members, headers);
  }

  /** With another status of the same class, for the few codes that stand for several. */
  Problem withStatus(int other) {
    return new Problem(type, title, other, code, detail, field, limit, members, headers);
  }

  /** Adds a member of the body; {@code value} must be something that Jackson writes. */
  public Problem with(String name, Object value) {
    return new Problem(
        type, title, status, code, detail, field, limit, plus(members, name, value), headers);
  }

  public Problem withHeader(String name, String value) {
    return new Problem(
        type, title, status, code, detail, field, limit, members, plus(headers, name, value));
  }

  /** Says when to try again, in whole seconds and at least one. */
  public Problem withRetryAfter(Duration wait) {
    return withHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
  }

  public ProblemException exception() {
    return new ProblemException(this);
  }

  private static <V> Map<String, V> plus(Map<String, V> map, String name, V value) {
    Map<String, V> copy = new LinkedHashMap<>(map);
    copy.put(name, value);
    return Collections.unmodifiableMap(copy);
  }
}
