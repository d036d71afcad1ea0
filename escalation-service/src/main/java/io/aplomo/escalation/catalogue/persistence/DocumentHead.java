package io.aplomo.escalation.catalogue.persistence;

import io.aplomo.escalation.catalogue.DocumentKind;

/**
 * One version of one document, without the document.
 *
 * @param version from 1 on
 */
public record DocumentHead(String tenant, DocumentKind kind, String code, long version) {}
