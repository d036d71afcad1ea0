package io.aplomo.escalation.catalogue;

/** The kinds of documents; each document of a kind has a code and versions of its own. */
public enum DocumentKind {
  CALENDAR,
  SLA_POLICY
}
