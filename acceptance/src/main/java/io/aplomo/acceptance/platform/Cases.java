package io.aplomo.acceptance.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.aplomo.acceptance.api.Answer;
import io.aplomo.local.service.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Cases of one tenant as a supervisor's screen reads them. */
public final class Cases {
  private final Stage stage;
  private final String token;

  public Cases(Stage stage, String tenant) {
    this.stage = stage;
    this.token = stage.token(tenant, "supervisor");
  }

  /** The cases of a complaint: items of the list. */
  public JsonNode of(UUID complaint) throws IOException {
    return get("/v1/cases?complaintId=" + complaint).path("items");
  }

  /** One case with conversation and timeline. */
  public JsonNode byId(String id) throws IOException {
    return get("/v1/cases/" + id);
  }

  /** The case of a complaint as soon as it fulfils a condition; empty if it does not in time. */
  public Optional<JsonNode> await(Duration limit, UUID complaint, Predicate<JsonNode> condition) {
    AtomicReference<JsonNode> found = new AtomicReference<>();
    boolean met =
        Patience.until(
                limit,
                () -> {
                  JsonNode items = of(complaint);
                  if (items.size() == 1 && condition.test(items.get(0))) {
                    found.set(items.get(0));
                    return true;
                  }
                  return false;
                })
            .isPresent();
    return met ? Optional.of(found.get()) : Optional.empty();
  }

  /** Settles a case as it was seen in the list, with a note, as a supervisor without its steps. */
  public Answer resolve(JsonNode seen, String note) throws IOException {
    return stage
        .api()
        .post(
            uri("/v1/cases/%s/resolve".formatted(seen.path("id").asText())),
            token,
            Map.of("If-Match", "\"%d\"".formatted(seen.path("version").asLong())),
            new TextNode(note)
                .toString()
                .transform("{\"stepsMissingReason\":\"SETTLED_BY_PHONE\",\"note\":%s}"::formatted));
  }

  private JsonNode get(String path) throws IOException {
    Answer answer = stage.api().get(uri(path), token);
    if (answer.status() != 200) {
      throw new IOException("%s answered %d %s".formatted(path, answer.status(), answer.code()));
    }
    return answer.json();
  }

  private URI uri(String path) {
    return stage.uris(ServiceName.ESCALATION).getFirst().resolve(path);
  }
}
