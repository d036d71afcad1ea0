package io.aplomo.escalation.catalogue.http;

import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.escalation.catalogue.DocumentKind;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the documents of one kind are answered.
 *
 * @param kind which
 * @param standard the standard documents by code
 * @param ofStandard words version 0
 * @param ofStored words the versions of tenants
 */
record DocumentForm<D extends CatalogueDocument, V>(
    DocumentKind kind,
    Map<String, D> standard,
    Function<D, V> ofStandard,
    Function<StoredVersion, V> ofStored) {

  Optional<V> standard(String code) {
    return Optional.ofNullable(standard.get(code)).map(ofStandard);
  }
}
