package io.aplomo.triage.catalogue.http;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.chassis.catalogue.VersionAnswers;
import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.security.Caller;
import io.aplomo.contracts.ContractJson;
import io.aplomo.triage.catalogue.Kind;
import io.aplomo.triage.catalogue.application.ChangeCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What reading and replacing have in common, whatever the entries are. */
@Singleton
class CatalogueVersions {
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
      Function<StoredVersion, T> wording) {
    Long wanted = VersionAnswers.wanted(version);
    return catalogues
        .read(DocumentKey.of(caller.tenant(), kind.name()), wanted)
        .map(found -> VersionAnswers.read(found, wanted, Optional.of(none), wording));
  }

  /** Replaces the whole catalogue. */
  <T> Uni<RestResponse<T>> replace(
      Caller caller,
      Kind kind,
      @Nullable String ifMatch,
      List<?> entries,
      Function<StoredVersion, T> wording) {
    ChangeDocument.Request request =
        new ChangeDocument.Request(
            DocumentKey.of(caller.tenant(), kind.name()),
            EntityTag.expected(ifMatch),
            ContractJson.write(entries),
            caller.subject());
    return catalogues.replace(request).map(reply -> VersionAnswers.replaced(reply, wording));
  }
}
