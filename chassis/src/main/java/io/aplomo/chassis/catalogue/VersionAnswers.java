package io.aplomo.chassis.catalogue;

import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How versions of documents are asked for and answered over HTTP, whatever the documents are. */
public final class VersionAnswers {
  /** 18 digits fit into a long. */
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

  private VersionAnswers() {}

  /**
   * Reads the query parameter {@code version}; null stays null and means the present one.
   *
   * @throws ProblemException 400, if it is no number from 0 on
   */
  public static @Nullable Long wanted(@Nullable String version) {
    if (version == null) {
      return null;
    }
    if (!VERSION.matcher(version).matches()) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField("version")
          .withDetail("Expected a number from 0 on.")
          .exception();
    }
    return Long.parseLong(version);
  }

  /**
   * A version with its entity tag.
   *
   * @param found what is stored of {@code wanted}
   * @param standard version 0: what there is before anything was put; empty if nothing is
   * @throws ProblemException 404, if there is no such version
   */
  public static <T> RestResponse<T> read(
      Optional<StoredVersion> found,
      @Nullable Long wanted,
      Optional<T> standard,
      Function<StoredVersion, T> wording) {
    if (found.isPresent()) {
      return tagged(found.get().version(), wording.apply(found.get()));
    }
    if (wanted != null && wanted != 0) {
      throw EdgeProblem.NOT_FOUND.exception();
    }
    return tagged(0, standard.orElseThrow(EdgeProblem.NOT_FOUND::exception));
  }

  /**
   * What came of a change.
   *
   * @throws ProblemException 412 with the tag of today, if the caller had seen another version
   */
  public static <T> RestResponse<T> replaced(
      ChangeDocument.Reply reply, Function<StoredVersion, T> wording) {
    return switch (reply) {
      case ChangeDocument.Reply.Changed changed ->
          tagged(changed.now().version(), wording.apply(changed.now()));
      case ChangeDocument.Reply.Stale stale ->
          throw EdgeProblem.STALE
              .problem()
              .withHeader(HttpHeaders.ETAG, EntityTag.of(stale.version()))
              .exception();
    };
  }

  private static <T> RestResponse<T> tagged(long version, T body) {
    return RestResponse.ResponseBuilder.ok(body)
        .header(HttpHeaders.ETAG, EntityTag.of(version))
        .build();
  }
}
