package io.aplomo.triage.catalogue.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.contracts.ContractJson;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a tenant's articles.
 *
 * @param version what {@code If-Match} has to say, in quotes; 0 while there was none
 * @param changedAt when it was put; absent for version 0
 * @param changedBy who put it; absent for version 0
 */
@Schema(name = "ArticleCatalogue")
record ArticleCatalogue(
    long version,
    @Nullable Instant changedAt,
    @Nullable String changedBy,
    List<ArticleEntry> articles) {
  static final ArticleCatalogue NONE = new ArticleCatalogue(0, null, null, List.of());

  static ArticleCatalogue of(StoredVersion stored) {
    return new ArticleCatalogue(
        stored.version(),
        stored.changedAt(),
        stored.changedBy(),
        List.of(ContractJson.read(stored.json().getBytes(UTF_8), ArticleEntry[].class)));
  }
}
