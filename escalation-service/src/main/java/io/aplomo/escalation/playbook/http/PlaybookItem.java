package io.aplomo.escalation.playbook.http;

import io.aplomo.escalation.catalogue.document.LocalizedName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A playbook in a list.
 *
 * @param version 0 for the standard one
 */
@Schema(name = "PlaybookItem")
record PlaybookItem(String code, long version, LocalizedName name) {}
