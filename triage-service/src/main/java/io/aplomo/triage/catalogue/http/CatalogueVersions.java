package io.aplomo.triage.catalogue.http;

import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.contracts.ContractJson;
import io.aplomo.triage.catalogue.CatalogueVersion;
import io.aplomo.triage.catalogue.Kind;
import io.aplomo.triage.catalogue.application.ChangeCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What reading and replacing have in common, whatever the entries are. */
@Singleton
class CatalogueVersions {
  /** 18 digits fit into a long. */
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

  private final ChangeCatalogue catalogues;

  CatalogueVersions(ChangeCatalogue catalogues) {
    this.catalogues = catalogues;
  }

  /**
   * A version with its entity tag.
   *
   * @param version query parameter; the present one if null
   * @param none what there is before anything was put
   */
  <T> Uni<RestResponse<T>> read(
      Caller caller,
      Kind kind,
      @Nullable String version,
      T none,
      Function<CatalogueVersion, T> wording) {
    Long wanted = version == null ? null : number(version);
    return catalogues
        .read(caller.tenant(), kind, wanted)
        .map(found -> {
          if (found.isEmpty() && wanted != null && wanted != 0) {
            throw EdgeProblem.NOT_FOUND.exception();
          }
          return found
              .map(stored -> tagged(stored.version(), wording.apply(stored)))
              .orElseGet(() -> tagged(0, none));
        });
  }

  /** Replaces the whole catalogue. */
  <T> Uni<RestResponse<T>> replace(
      Caller caller,
      Kind kind,
      @Nullable String ifMatch,
      List<?> entries,
      Function<CatalogueVersion, T> wording) {
    ChangeCatalogue.Request request =
        new ChangeCatalogue.Request(
            caller.tenant(),
            kind,
            EntityTag.expected(ifMatch),
            ContractJson.write(entries),
            caller.subject());
    return catalogues
        .replace(request)
        .map(reply ->
            switch (reply) {
              case ChangeCatalogue.Reply.Changed changed ->
                  tagged(changed.now().version(), wording.apply(changed.now()));
              case ChangeCatalogue.Reply.Stale stale ->
                  throw EdgeProblem.STALE
                      .problem()
                      .withHeader(HttpHeaders.ETAG, EntityTag.of(stale.version()))
                      .exception();
            });
  }

  private static long number(String version) {
    return Optional.of(version)
        .filter(VERSION.asMatchPredicate())
        .map(Long::parseLong)
        .orElseThrow(() ->
            EdgeProblem.INVALID_VALUE
                .problem()
                .withField("version")
                .withDetail("Expected a number from 0 on.")
                .exception());
  }

  private static <T> RestResponse<T> tagged(long version, T body) {
    return RestResponse.ResponseBuilder.ok(body)
        .header(HttpHeaders.ETAG, EntityTag.of(version))
        .build();
  }
}
