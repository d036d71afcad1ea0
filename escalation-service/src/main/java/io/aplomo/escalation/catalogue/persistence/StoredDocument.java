package io.aplomo.escalation.catalogue.persistence;

/** One version of one document, or a part of it, as JSON. */
public record StoredDocument(DocumentHead head, String json) {}
