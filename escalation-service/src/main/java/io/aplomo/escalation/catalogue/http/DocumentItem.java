package io.aplomo.escalation.catalogue.http;

import io.aplomo.escalation.catalogue.application.ListDocuments.Listed;
import io.aplomo.escalation.catalogue.document.LocalizedName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document in a list.
 *
 * @param version 0 for a standard one
 */
@Schema(name = "DocumentItem")
record DocumentItem(String code, long version, LocalizedName name) {
  static DocumentItem of(Listed listed) {
    return new DocumentItem(listed.code(), listed.version(), listed.name());
  }
}
